package dev.hexis.domain.ratelimit;

import java.time.Duration;

/**
 * At most {@code permits} in any span of {@code period}, exactly: every acquisition of the last period is remembered.
 * Memory grows with the number of acquisitions in a period; where that is much, take a {@link SlidingWindowCounter}.
 *
 * @param name the name of the limit
 * @param permits how many permits any span has, at most 1,000,000 and at most 10,000,000 a second
 * @param period how long the span is
 */
public record SlidingWindow(String name, long permits, Duration period) implements RateLimit {
    private static final long MOST = 1_000_000;

    /** Ten permits a microsecond: the running sum that is kept stays exact for 28 years without a pause. */
    private static final long MOST_PER_MICROSECOND = 10;

    /** Checks every number. */
    public SlidingWindow {
        Bounds.check(name, permits, period);
        if (permits > MOST || permits > MOST_PER_MICROSECOND * Bounds.micros(period)) {
            throw new IllegalArgumentException("limit '" + name + "': " + permits + " permits per " + period
                    + " are too many to remember each; a sliding-window takes at most " + MOST
                    + " and at most 10000000 a second, a sliding-window-counter more");
        }
    }
}
