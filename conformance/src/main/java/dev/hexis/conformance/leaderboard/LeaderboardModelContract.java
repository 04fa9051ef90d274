package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.leaderboard.Leaderboard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random schedules of acts on a board, run side by side with the model in memory: every answer must be the same. */
public interface LeaderboardModelContract extends OnLeaderboard {
    int STEPS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    default void agreesWithTheModelOfTheLeaderboard(long seed) {
        Leaderboard model = MemoryPorts.open(clock()).leaderboard();
        RandomBoardSchedule schedule = new RandomBoardSchedule(seed, newBoard(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomBoardSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            assertThat(next.act().apply(leaderboard()))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(expected);
        }
    }
}
