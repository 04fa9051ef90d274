package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Submission;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions with an id count once, however often they come. */
public interface RepeatedSubmissionContract extends OnLeaderboard {

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
}
