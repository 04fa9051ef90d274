package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a submission does to a member's score. */
public interface SubmissionContract extends OnLeaderboard {
    long MOST = Submission.MOST_SCORE;

    @ParameterizedTest
    @CsvSource({
        "HIGH_WINS, BEST, 10, 12, 12, CHANGED",
        "HIGH_WINS, BEST, 10, 8, 10, UNCHANGED",
        "HIGH_WINS, BEST, 10, 10, 10, UNCHANGED",
        "HIGH_WINS, BEST, -10, -12, -10, UNCHANGED",
        "HIGH_WINS, BEST, -10, 0, 0, CHANGED",
        "LOW_WINS, BEST, 10, 12, 10, UNCHANGED",
        "LOW_WINS, BEST, 10, 8, 8, CHANGED",
        "LOW_WINS, BEST, 0, -1, -1, CHANGED",
        "HIGH_WINS, LAST, 10, 8, 8, CHANGED",
        "LOW_WINS, LAST, 10, 12, 12, CHANGED",
        "LOW_WINS, LAST, 10, 10, 10, UNCHANGED",
        "HIGH_WINS, SUM, 10, 8, 18, CHANGED",
        "LOW_WINS, SUM, 10, -10, 0, CHANGED",
        "HIGH_WINS, SUM, 10, -25, -15, CHANGED",
        "HIGH_WINS, SUM, 10, 0, 10, UNCHANGED",
    })
    default void thePolicyDecidesWhatStays(
            Direction direction, ScorePolicy policy, long first, long second, long left, Effect effect) {
        Board board = newBoard().withDirection(direction).withPolicy(policy);

        assertThat(submit(board, "a", first)).isEqualTo(new Outcome(Effect.CHANGED, OptionalLong.of(first)));
        assertThat(submit(board, "a", second)).isEqualTo(new Outcome(effect, OptionalLong.of(left)));
        assertThat(leaderboard().standing(board, "a", Ranking.ORDINAL)).contains(new Standing("a", left, 1));
        assertThat(leaderboard().size(board)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    default void scoresAreExactAtTheEndsOfTheirRange(Direction direction) {
        Board board = newBoard().withDirection(direction).withDenseRanks();
        long sign = direction == Direction.HIGH_WINS ? 1 : -1;
        List<Long> scores = List.of(MOST, MOST - 1, MOST - 2, 1L, 0L, -1L, 2 - MOST, 1 - MOST, -MOST);
        for (int i = scores.size() - 1; i >= 0; i--) {
            submit(board, "m" + i, sign * scores.get(i));
        }

        assertThat(leaderboard().page(board, 0, 100, Ranking.DENSE).standings())
                .isEqualTo(IntStream.range(0, scores.size())
                        .mapToObj(i -> new Standing("m" + i, sign * scores.get(i), i + 1L))
                        .toList());
        assertThat(leaderboard().standing(board, "m1", Ranking.COMPETITION))
                .contains(new Standing("m1", sign * (MOST - 1), 2));
    }

    @ParameterizedTest
    @EnumSource
    default void zeroIsZeroHoweverItCameAbout(Direction direction) {
        Board board =
                newBoard().withDirection(direction).withPolicy(ScorePolicy.SUM).withDenseRanks();
        submit(board, "a", 0);
        submit(board, "b", 5);
        submit(board, "b", -5);
        submit(board, "c", -5);
        submit(board, "c", 5);

        assertThat(OnLeaderboard.ranks(leaderboard().page(board, 0, 10, Ranking.DENSE)))
                .containsExactly(1L, 1L, 1L);
        assertThat(OnLeaderboard.ranks(leaderboard().page(board, 0, 10, Ranking.COMPETITION)))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    default void aSumOutOfRangeIsRefusedAndChangesNothing() {
        Board board = newBoard().withPolicy(ScorePolicy.SUM);
        submit(board, "a", MOST);
        submit(board, "b", -MOST);

        List<Outcome> outcomes = leaderboard()
                .submitAll(
                        board,
                        List.of(
                                Submission.of("a", 1).withId("one"),
                                Submission.of("b", -MOST),
                                Submission.of("c", 3),
                                Submission.of("a", -1),
                                Submission.of("a", 1).withId("one")));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome(Effect.OUT_OF_RANGE, OptionalLong.of(MOST)),
                        new Outcome(Effect.OUT_OF_RANGE, OptionalLong.of(-MOST)),
                        new Outcome(Effect.CHANGED, OptionalLong.of(3)),
                        new Outcome(Effect.CHANGED, OptionalLong.of(MOST - 1)),
                        new Outcome(Effect.CHANGED, OptionalLong.of(MOST)));
    }

    @Test
    default void manyAreDecidedInTheirOrder() {
        Board board = newBoard().withPolicy(ScorePolicy.SUM);

        List<Outcome> outcomes = leaderboard()
                .submitAll(
                        board,
                        IntStream.rangeClosed(1, 1000)
                                .mapToObj(i -> Submission.of("m" + i % 3, i))
                                .toList());

        assertThat(outcomes).hasSize(1000).allMatch(Outcome::isChanged);
        assertThat(outcomes.get(3).score()).hasValue(1 + 4);
        assertThat(outcomes.get(999).score()).hasValue(334 * (1 + 1000) / 2);
    }

    @Test
    default void sumsOfManyAtTheSameTimeAreExact() throws Exception {
        Board board = newBoard().withPolicy(ScorePolicy.SUM).withDenseRanks();
        ExecutorService players = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Outcome>> submissions =
                    new ArrayList<>(Collections.nCopies(200, () -> submit(board, "a", 7)));
            for (Future<Outcome> outcome : players.invokeAll(submissions)) {
                assertThat(outcome.get().isChanged()).isTrue();
            }
        } finally {
            players.shutdownNow();
        }
        assertThat(leaderboard().standing(board, "a", Ranking.DENSE)).contains(new Standing("a", 1400, 1));
    }
}
