package dev.hexis.domain.leaderboard;

/** Which scores are the better ones. */
public enum Direction {
    /** The highest score is the best: points. */
    HIGH_WINS,
    /** The lowest score is the best: times, strokes. */
    LOW_WINS
}
