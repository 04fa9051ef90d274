package dev.hexis.domain.leaderboard;

import java.util.OptionalLong;

/**
 * What came of a submission.
 *
 * @param effect what it did
 * @param score the member's score after it; empty only if it was a repeat and the member has been removed since
 */
public record Outcome(Effect effect, OptionalLong score) {

    /** What a submission did. */
    public enum Effect {
        /** The member has a new score, or has a score for the first time. */
        CHANGED,
        /** The score stays: it was not better, or it was the same. */
        UNCHANGED,
        /** Nothing, as this submission has been counted before. */
        REPEATED,
        /** Nothing, as the sum would not be a score: it lies beyond 2<sup>53</sup> - 1 or below its negation. */
        OUT_OF_RANGE
    }

    /** Whether the member has a new score. */
    public boolean isChanged() {
        return effect == Effect.CHANGED;
    }
}
