package dev.hexis.ports.leaderboard;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.Submissions;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.PortException;
import java.util.List;
import java.util.Optional;

/**
 * Boards on which members stand in the order of their scores.
 *
 * <p>Scores are whole numbers and exact: nothing is rounded, neither they nor the times that decide
 * {@linkplain TieRule#FIRST_ACHIEVED ties}. Ranks are those of the moment of the call. A board comes into being with
 * its first member and is gone with its last, or when its {@linkplain Board#retention() retention} is over on the
 * server's clock; without a retention it is kept for ever.
 *
 * <p>Every verb is one atomic act and one round trip. The cost of a {@link #standing} grows with the logarithm of the
 * board's size, that of a page also with its length. All throw {@link IllegalArgumentException} before anything is sent
 * if an argument is out of range, and {@link PortException} if the backend fails; it is
 * {@linkplain PortException.Reason#REJECTED refused} with the server error {@code LAYOUT} if the board holds members
 * under another {@link Direction}, tie rule or dense setting than it is asked with. Thread-safe.
 */
public interface Leaderboard {

    /**
     * Enters scores in their order, each as {@link #submit} would right after the one before it, all at one moment. One
     * that is out of range does not hold up the others.
     *
     * <p>After {@link PortException.Reason#OUTCOME_UNKNOWN} it is safe to repeat them if the policy is
     * {@link ScorePolicy#BEST}, or if they have {@linkplain Submission#id() ids}. A board remembers the newest 100,000
     * ids, for 24 hours.
     *
     * @param submissions 1 to {@value Submissions#MOST} of them
     * @return what came of each, in order
     */
    List<Outcome> submitAll(Board board, List<Submission> submissions);

    /** Enters one score, as the board's policy says. */
    default Outcome submit(Board board, Submission submission) {
        return submitAll(board, List.of(submission)).get(0);
    }

    /** How a member stands; empty if the board does not have it. */
    Optional<Standing> standing(Board board, String member, Ranking ranking);

    /** Members that stand one behind the other; each form of {@link Span} says which. */
    Page page(Board board, Span span, Ranking ranking);

    /** The members behind the best {@code offset}; an offset of 0 begins at the top. */
    default Page page(Board board, long offset, int limit, Ranking ranking) {
        return page(board, new Span.At(offset, limit), ranking);
    }

    /**
     * The members behind a position, which is the {@link Page#next} of another page. Whoever goes through a board from
     * page to page meets each member once that does not move meanwhile, however much the others do. One that moves past
     * the cursor may be met twice or not at all.
     */
    default Page page(Board board, Cursor after, int limit, Ranking ranking) {
        return page(board, new Span.After(after, limit), ranking);
    }

    /**
     * A member and those who stand around it: {@code radius} before and behind, and near an end of the board as many
     * more at the other side. Without standings if the board does not have the member.
     */
    default Page around(Board board, String member, int radius, Ranking ranking) {
        return page(board, new Span.Around(member, radius), ranking);
    }

    /** The best of those whose scores lie from {@code lowest} to {@code highest}, both included. */
    default Page scoreRange(Board board, long lowest, long highest, int limit, Ranking ranking) {
        return page(board, new Span.Between(lowest, highest, limit), ranking);
    }

    /**
     * Removes a member.
     *
     * @return whether the board had it
     */
    boolean remove(Board board, String member);

    /** How many members a board has. */
    long size(Board board);
}
