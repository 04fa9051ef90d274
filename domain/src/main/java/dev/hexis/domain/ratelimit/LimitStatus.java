package dev.hexis.domain.ratelimit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How one limit stands after a decision.
 *
 * @param limit the limit
 * @param remaining the permits that could be taken now
 * @param retryAfter how long until the acquisition would pass this limit if nobody else takes permits: zero if it
 *     passes, {@link #NEVER} if it cannot
 * @param resetAfter how long until the limit is as if untouched
 */
public record LimitStatus(RateLimit limit, long remaining, Duration retryAfter, Duration resetAfter) {
    /** The retry-after of what can never pass; longer than any other. */
    public static final Duration NEVER = ChronoUnit.FOREVER.getDuration();

    /** What this limit alone says to the acquisition. */
    public Verdict verdict() {
        if (retryAfter.isZero()) {
            return Verdict.ALLOWED;
        }
        return retryAfter.equals(NEVER) ? Verdict.IMPOSSIBLE : Verdict.DENIED;
    }
}
