package dev.hexis.domain.leaderboard;

import java.time.Duration;
import java.util.Optional;

/**
 * A leaderboard as a caller knows it. These settings come with each call and are not configured beforehand; direction,
 * tie rule and dense ranks say how a board is laid out, and must be the same for as long as it holds anybody. Policy
 * and retention may change from call to call.
 *
 * @param name the board, 1 to {@value #LONGEST_NAME} characters
 * @param direction which scores are the better ones
 * @param policy what becomes of a score when another is submitted
 * @param ties who stands first among members of equal score
 * @param dense whether {@link Ranking#DENSE} can be asked of it
 * @param retention how long the board is kept after the last submission; without it, until it is removed
 */
public record Board(
        String name,
        Direction direction,
        ScorePolicy policy,
        TieRule ties,
        boolean dense,
        Optional<Duration> retention) {
    /** The longest name of a board, in characters. */
    public static final int LONGEST_NAME = 512;

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(3660);

    /** Checks every part. */
    public Board {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "board name of " + name.length() + " characters must have 1 to " + LONGEST_NAME);
        }
        retention.ifPresent(time -> checkRetention(name, time));
    }

    /** A board on which the highest score wins, each member's best counts, and ties are in the order of members. */
    public static Board named(String name) {
        return new Board(name, Direction.HIGH_WINS, ScorePolicy.BEST, TieRule.MEMBER, false, Optional.empty());
    }

    /** The board with another direction. */
    public Board withDirection(Direction direction) {
        return new Board(name, direction, policy, ties, dense, retention);
    }

    /** The board with another policy. */
    public Board withPolicy(ScorePolicy policy) {
        return new Board(name, direction, policy, ties, dense, retention);
    }

    /** The board with another tie rule. */
    public Board withTies(TieRule ties) {
        return new Board(name, direction, policy, ties, dense, retention);
    }

    /**
     * The board with an index of its distinct scores, so that {@link Ranking#DENSE} can be asked of it. It costs as
     * much memory as a member for each distinct score, and a change of a score takes three acts more.
     */
    public Board withDenseRanks() {
        return new Board(name, direction, policy, ties, true, retention);
    }

    /**
     * The board with a time for which it is kept after the last submission, whole milliseconds from 1 ms to 3660 days.
     */
    public Board withRetention(Duration retention) {
        return new Board(name, direction, policy, ties, dense, Optional.of(retention));
    }

    /**
     * Checks that a ranking can be asked of this board.
     *
     * @throws IllegalArgumentException if it is {@link Ranking#DENSE} and the board has no dense ranks
     */
    public Ranking checkedRanking(Ranking ranking) {
        if (ranking == Ranking.DENSE && !dense) {
            throw new IllegalArgumentException(
                    "ranking DENSE of board '" + name + "' needs a board with dense ranks, see Board.withDenseRanks()");
        }
        return ranking;
    }

    private static void checkRetention(String name, Duration time) {
        boolean inRange = time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0;
        if (!inRange || time.toNanosPart() % 1_000_000 != 0) {
            throw new IllegalArgumentException("retention " + time + " of board '" + name
                    + "' must be whole milliseconds from " + SHORTEST + " to " + LONGEST);
        }
    }
}
