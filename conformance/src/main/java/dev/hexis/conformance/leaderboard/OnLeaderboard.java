package dev.hexis.conformance.leaderboard;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.ports.Ports;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the leaderboard stand on. */
public interface OnLeaderboard {
    /** The ports under test, on {@link #clock()}. */
    Ports ports();

    /** The time of the ports. */
    MovableClock clock();

    /** Every test begins at the same time. */
    @BeforeEach
    default void restartClock() {
        clock().restart();
    }

    /** The leaderboard under test. */
    default Leaderboard leaderboard() {
        return ports().leaderboard();
    }

    /** A board that nobody has used, with the usual settings. */
    default Board newBoard() {
        return Board.named(UUID.randomUUID().toString());
    }

    /** Submits one score. */
    default Outcome submit(Board board, String member, long score) {
        return leaderboard().submit(board, Submission.of(member, score));
    }

    /** The members of the whole board, the best first. */
    default List<String> order(Board board) {
        return members(leaderboard().page(board, 0, 1000, Ranking.ORDINAL));
    }

    /** The members of a page. */
    static List<String> members(Page page) {
        return page.standings().stream().map(Standing::member).toList();
    }

    /** The ranks on a page. */
    static List<Long> ranks(Page page) {
        return page.standings().stream().map(Standing::rank).toList();
    }
}
