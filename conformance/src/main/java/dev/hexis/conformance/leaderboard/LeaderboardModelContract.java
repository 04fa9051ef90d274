package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.Schedules;
import dev.hexis.ports.leaderboard.Leaderboard;
import org.junit.jupiter.api.Test;

/** Random schedules of acts on a board, run side by side with the model in memory: every answer must be the same. */
public interface LeaderboardModelContract extends OnLeaderboard, Schedules {
    int STEPS = 250;

    @Test
    default void agreesWithTheModelOfTheLeaderboard() {
        eachSeed(12, this::compareWithTheModel);
    }

    /** Runs one schedule. */
    default void compareWithTheModel(long seed) {
        clock().restart();
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
