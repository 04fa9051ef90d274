package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a board stays, and that it keeps the layout it began with. */
public interface BoardLifeContract extends OnLeaderboard {

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
}
