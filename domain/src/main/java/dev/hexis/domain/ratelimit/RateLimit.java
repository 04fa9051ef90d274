package dev.hexis.domain.ratelimit;

import java.time.Duration;

/**
 * A named limit on how many permits a subject may take in a time.
 *
 * <p>The name tells the limits of one subject apart; what has been taken under a name and an algorithm stays taken when
 * the numbers change. Time is counted in microseconds, permits in whole numbers below 2<sup>53</sup>, and every limit
 * is checked at construction to be exact in them.
 */
public sealed interface RateLimit permits TokenBucket, FixedWindow, SlidingWindow, SlidingWindowCounter {

    /** The name, unique among the limits of one call: 1 to 64 of {@code A-Z a-z 0-9 . _ -}. */
    String name();

    /** How many permits there are in a period. */
    long permits();

    /** The time in which {@link #permits()} may be taken. */
    Duration period();

    /** The most permits that one acquisition can ever take. */
    default long capacity() {
        return permits();
    }

    /** A bucket of {@code permits} that fills evenly, {@code permits} in a {@code period}. */
    static TokenBucket tokenBucket(String name, long permits, Duration period) {
        return new TokenBucket(name, permits, period, permits);
    }

    /** At most {@code permits} in each window of the clock. */
    static FixedWindow fixedWindow(String name, long permits, Duration period) {
        return new FixedWindow(name, permits, period);
    }

    /** At most {@code permits} in any span of {@code period}, exactly. */
    static SlidingWindow slidingWindow(String name, long permits, Duration period) {
        return new SlidingWindow(name, permits, period);
    }

    /** About {@code permits} in any span of {@code period}, in constant memory. */
    static SlidingWindowCounter slidingWindowCounter(String name, long permits, Duration period) {
        return new SlidingWindowCounter(name, permits, period);
    }

    /**
     * Reads a limit in its text form, {@code name=algorithm:permits/period}, for instance
     * {@code api=token-bucket:100/60s} or, with a capacity of its own, {@code api=token-bucket:100/60s,capacity=20}.
     * The algorithm is one of {@code token-bucket}, {@code fixed-window}, {@code sliding-window},
     * {@code sliding-window-counter}; the period a number and {@code us ms s m h d}.
     *
     * @throws IllegalArgumentException that says what is wrong with which part
     */
    static RateLimit parse(String text) {
        return RateLimitSyntax.parse(text);
    }
}
