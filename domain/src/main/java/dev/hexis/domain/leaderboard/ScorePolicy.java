package dev.hexis.domain.leaderboard;

/** What becomes of a member's score when another is submitted. */
public enum ScorePolicy {
    /** The better one stays. */
    BEST,
    /** The new one takes its place. */
    LAST,
    /** The new one is added to it. */
    SUM
}
