package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.PortException;
import java.time.Duration;
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

    @ParameterizedTest
    @EnumSource
    default void aRepeatedSubmissionCountsOnce(ScorePolicy policy) {
        Board board = newBoard().withPolicy(policy);
        Submission submission = Submission.of("a", 10).withId("match-1");
        leaderboard().submit(board, submission);
        submit(board, "a", 30);
        long before = leaderboard()
                .standing(board, "a", Ranking.ORDINAL)
                .orElseThrow()
                .score();

        Outcome repeat = leaderboard().submit(board, submission);

        assertThat(repeat).isEqualTo(new Outcome(Effect.REPEATED, OptionalLong.of(before)));
        assertThat(leaderboard().submit(board, submission.withId("match-2")).effect())
                .isNotEqualTo(Effect.REPEATED);
    }

    @Test
    default void idsAreOfOneMemberOnOneBoard() {
        Board board = newBoard().withPolicy(ScorePolicy.SUM);
        Board other = newBoard().withPolicy(ScorePolicy.SUM);

        List<Outcome> outcomes = leaderboard()
                .submitAll(
                        board,
                        List.of(
                                Submission.of("a", 1).withId("m"),
                                Submission.of("b", 1).withId("m"),
                                Submission.of("ab", 1).withId("m"),
                                Submission.of("b", 1).withId("ma"),
                                Submission.of("a", 1).withId("m")));

        assertThat(outcomes.stream().map(Outcome::effect))
                .containsExactly(Effect.CHANGED, Effect.CHANGED, Effect.CHANGED, Effect.CHANGED, Effect.REPEATED);
        assertThat(leaderboard()
                        .submit(other, Submission.of("a", 1).withId("m"))
                        .isChanged())
                .isTrue();
    }

    @Test
    default void anIdIsRememberedForADay() {
        Board board = newBoard().withPolicy(ScorePolicy.SUM);
        Submission submission = Submission.of("a", 10).withId("match-1");
        leaderboard().submit(board, submission);

        clock().advance(Duration.ofDays(1).minusNanos(1000));
        assertThat(leaderboard().submit(board, submission).effect()).isEqualTo(Effect.REPEATED);
        clock().advance(Duration.ofNanos(1000));
        assertThat(leaderboard().submit(board, submission).score()).hasValue(20);
    }

    @Test
    default void aRepeatDoesNotBringBackWhoWasRemoved() {
        Board board = newBoard().withPolicy(ScorePolicy.SUM);
        Submission submission = Submission.of("a", 10).withId("match-1");
        leaderboard().submit(board, submission);

        assertThat(leaderboard().remove(board, "a")).isTrue();
        assertThat(leaderboard().remove(board, "a")).isFalse();
        assertThat(leaderboard().submit(board, submission))
                .isEqualTo(new Outcome(Effect.REPEATED, OptionalLong.empty()));
        assertThat(leaderboard().size(board)).isZero();
        assertThat(leaderboard().standing(board, "a", Ranking.ORDINAL)).isEmpty();
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

    @Test
    default void aBoardIsGoneWhenItsRetentionIsOverAndASubmissionRenewsIt() {
        Board board = newBoard().withRetention(Duration.ofHours(1)).withDenseRanks();
        submit(board, "a", 10);
        clock().advance(Duration.ofMinutes(59));
        submit(board, "a", 9);
        clock().advance(Duration.ofHours(1).minusNanos(1000));
        assertThat(leaderboard().size(board)).isEqualTo(1);

        clock().advance(Duration.ofNanos(1000));

        assertThat(leaderboard().size(board)).isZero();
        assertThat(leaderboard().standing(board, "a", Ranking.DENSE)).isEmpty();
        assertThat(leaderboard().page(board, 0, 10, Ranking.DENSE).size()).isZero();
        assertThat(leaderboard().remove(board, "a")).isFalse();
        assertThat(submit(board.withDirection(Direction.LOW_WINS), "b", 5).isChanged())
                .isTrue();
        assertThat(order(board.withDirection(Direction.LOW_WINS))).containsExactly("b");
    }

    @Test
    default void withoutRetentionABoardStays() {
        Board board = newBoard();
        submit(board.withRetention(Duration.ofHours(1)), "a", 10);
        submit(board, "a", 1);

        clock().advance(Duration.ofDays(4000));

        assertThat(order(board)).containsExactly("a");
    }

    @Test
    default void aBoardAskedWithAnotherLayoutIsAClearError() {
        Board board = newBoard();
        submit(board, "a", 10);

        for (Board other : List.of(
                board.withDirection(Direction.LOW_WINS),
                board.withTies(TieRule.FIRST_ACHIEVED),
                board.withDenseRanks())) {
            for (Runnable verb : List.<Runnable>of(
                    () -> submit(other, "a", 20),
                    () -> leaderboard().standing(other, "a", Ranking.ORDINAL),
                    () -> leaderboard().page(other, 0, 10, Ranking.ORDINAL),
                    () -> leaderboard().remove(other, "a"),
                    () -> leaderboard().size(other))) {
                assertThatThrownBy(verb::run).isInstanceOfSatisfying(PortException.class, fault -> {
                    assertThat(fault.serverError()).contains("LAYOUT");
                    assertThat(fault).hasMessageContaining("kept as \"high member\", not as \"");
                });
            }
        }
        assertThat(order(board.withPolicy(ScorePolicy.LAST))).containsExactly("a");
    }

    @Test
    default void anEmptiedBoardTakesAnyLayout() {
        Board board = newBoard();
        submit(board, "a", 10);
        leaderboard().remove(board, "a");

        assertThat(submit(board.withDirection(Direction.LOW_WINS), "a", 20).isChanged())
                .isTrue();
    }

    @Test
    default void namesOfAnyCharactersDoNotMeet() {
        Board board = newBoard();
        List<String> tails = List.of("", ":", "{x}", "}", "%", "%25", "*", "\n", "\u0000", " ", "日本", "😀", ":scores");
        for (String tail : tails) {
            assertThat(submit(Board.named(board.name() + tail), "a", 1).isChanged())
                    .isTrue();
            submit(board, "m" + tail, 1);
        }
        assertThat(leaderboard().size(board)).isEqualTo(tails.size() + 1);
        assertThat(leaderboard().size(Board.named(board.name() + "{x}"))).isEqualTo(1);
        for (String tail : tails) {
            assertThat(leaderboard().standing(board, "m" + tail, Ranking.COMPETITION))
                    .contains(new Standing("m" + tail, 1, 1));
        }
    }

    @Test
    default void badArgumentsAreNamed() {
        Board board = Board.named("b");
        assertThatThrownBy(() -> Board.named("")).hasMessageContaining("board name of 0 characters must have 1 to 512");
        assertThatThrownBy(() -> board.withRetention(Duration.ZERO))
                .hasMessageContaining("retention PT0S of board 'b' must be whole milliseconds from PT0.001S to");
        assertThatThrownBy(() -> submit(board, "", 1)).hasMessageContaining("member of 0 characters");
        assertThatThrownBy(() -> submit(board, "m".repeat(513), 1)).hasMessageContaining("member of 513");
        assertThatThrownBy(() -> submit(board, "m\ud800", 1)).hasMessageContaining("unpaired surrogate U+D800");
        assertThatThrownBy(() -> submit(board, "m", MOST + 1))
                .hasMessage("score 9007199254740992 must be from -9007199254740991 to 9007199254740991");
        assertThatThrownBy(() -> submit(board, "m", Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Submission.of("m", 1).withId("")).hasMessageContaining("submission id of 0");
        assertThatThrownBy(() -> leaderboard().submitAll(board, List.of()))
                .hasMessage("submissions: 0 given, must be from 1 to 1000");
        assertThatThrownBy(() -> leaderboard().submitAll(board, Collections.nCopies(1001, Submission.of("m", 1))))
                .hasMessageContaining("1001 given");
        assertThatThrownBy(() -> leaderboard().standing(board, "m", Ranking.DENSE))
                .hasMessageContaining("ranking DENSE of board 'b' needs a board with dense ranks");
        assertThatThrownBy(() -> leaderboard().page(board, 0, 1, Ranking.DENSE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leaderboard().standing(board, "", Ranking.ORDINAL))
                .hasMessageContaining("member of 0");
        assertThatThrownBy(() -> leaderboard().remove(board, "")).hasMessageContaining("member of 0");
        assertThatThrownBy(() -> leaderboard().page(board, -1, 1, Ranking.ORDINAL))
                .hasMessageContaining("offset -1 must be from 0");
        assertThatThrownBy(() -> leaderboard().page(board, 0, 0, Ranking.ORDINAL))
                .hasMessage("limit 0 must be from 1 to 1000");
        assertThatThrownBy(() -> leaderboard().around(board, "m", 501, Ranking.ORDINAL))
                .hasMessage("radius 501 must be from 0 to 500");
        assertThatThrownBy(() -> leaderboard().scoreRange(board, 2, 1, 10, Ranking.ORDINAL))
                .hasMessage("lowest score 2 must not be above the highest score 1");
    }
}
