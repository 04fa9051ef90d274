package dev.hexis.domain.ratelimit;

import java.time.Duration;

/**
 * At most {@code permits} in each window. Windows follow each other on the server's clock, aligned to the epoch, so all
 * subjects change windows together; around such a change twice the permits can pass in one period.
 *
 * @param name the name of the limit
 * @param permits how many permits a window has
 * @param period how long a window is
 */
public record FixedWindow(String name, long permits, Duration period) implements RateLimit {

    /** Checks every number. */
    public FixedWindow {
        Bounds.check(name, permits, period);
    }
}
