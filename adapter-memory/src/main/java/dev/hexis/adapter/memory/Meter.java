package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.FixedWindow;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.SlidingWindowCounter;
import dev.hexis.domain.ratelimit.TokenBucket;

/**
 * What one subject has taken under one limit. {@link #turnTo} comes before each act; an act that is not saved leaves no
 * trace. All times are microseconds.
 */
interface Meter {
    /** What {@link #waitFor} answers when no wait helps. */
    long NEVER = -1;

    /** An untouched meter. */
    static Meter of(RateLimit limit) {
        if (limit instanceof TokenBucket) {
            return new TokenBucketMeter();
        }
        if (limit instanceof FixedWindow) {
            return new FixedWindowMeter();
        }
        return limit instanceof SlidingWindowCounter ? new SlidingWindowCounterMeter() : new SlidingWindowMeter();
    }

    /** Begins an act: the limit as it is given now, and the time. */
    void turnTo(RateLimit limit, long now);

    /** Whether what is stored lies ahead of the clock or above the limit, and is to be brought back. */
    boolean isAhead();

    /** How long until a cost passes: 0 if it does, {@link #NEVER} if it cannot. */
    long waitFor(long cost);

    void take(long cost);

    /** Gives back what still counts of a cost taken {@code at} a time, when the limit was to reset {@code after} it. */
    void give(long cost, long at, long after);

    long left();

    long reset();

    /** Keeps what the act changed. */
    void save();
}
