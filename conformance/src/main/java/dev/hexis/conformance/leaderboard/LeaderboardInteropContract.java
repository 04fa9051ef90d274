package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.Ports;
import dev.hexis.ports.leaderboard.Leaderboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two adapters on one Redis, one clock and one key prefix share their boards. */
public interface LeaderboardInteropContract extends OnLeaderboard {
    int STEPS = 150;

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    @Test
    default void whatOneSubmitsTheOtherRanksRepeatsAndRemoves() {
        Board board = newBoard()
                .withPolicy(ScorePolicy.SUM)
                .withTies(TieRule.FIRST_ACHIEVED)
                .withDenseRanks();
        Leaderboard other = otherPorts().leaderboard();
        Submission goal = Submission.of("é:{z}", 3).withId("goal-1");
        leaderboard().submit(board, goal);
        other.submit(board, Submission.of("a", 3));

        assertThat(other.submit(board, goal).effect()).isEqualTo(Effect.REPEATED);
        assertThat(other.standing(board, "é:{z}", Ranking.ORDINAL)).contains(new Standing("é:{z}", 3, 1));
        assertThat(leaderboard().standing(board, "a", Ranking.DENSE)).contains(new Standing("a", 3, 1));
        Page page = other.page(board, 0, 1, Ranking.ORDINAL);
        assertThat(OnLeaderboard.members(leaderboard().page(board, page.next().orElseThrow(), 9, Ranking.ORDINAL)))
                .containsExactly("a");
        assertThat(other.remove(board, "é:{z}")).isTrue();
        assertThat(order(board)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303, 304, 305})
    default void takingTurnsTheyAgreeWithTheModelOfTheLeaderboard(long seed) {
        Leaderboard model = MemoryPorts.open(clock()).leaderboard();
        RandomBoardSchedule schedule = new RandomBoardSchedule(seed, newBoard(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomBoardSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            Object actual = next.act()
                    .apply(step % 2 == 0 ? leaderboard() : otherPorts().leaderboard());
            assertThat(actual)
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(expected);
        }
    }
}
