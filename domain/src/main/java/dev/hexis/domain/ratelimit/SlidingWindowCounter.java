package dev.hexis.domain.ratelimit;

import java.time.Duration;

/**
 * About {@code permits} in any span of {@code period}, from two counters: the permits of the current window of the
 * clock and those of the one before, weighted by how much of it the span still covers. Constant memory; it assumes that
 * the previous window was used evenly, and errs where it was not.
 *
 * <p>The weight is counted in ticks of {@link #tick()}: the shortest of 1 us, 1 ms and 1 s in which {@code permits} x
 * period stays below 2<sup>53</sup>; what is left of a tick counts as not yet elapsed, so no permit is granted early.
 *
 * @param name the name of the limit
 * @param permits how many permits a span has
 * @param period how long the span is
 */
public record SlidingWindowCounter(String name, long permits, Duration period) implements RateLimit {

    /** Checks every number, and that there is a tick in which {@code permits} x {@code period} is exact. */
    public SlidingWindowCounter {
        Bounds.check(name, permits, period);
        if (tick(permits, period) == 0) {
            throw new IllegalArgumentException("limit '" + name + "': " + permits + " permits per " + period
                    + " cannot be weighed exactly: permits x period, counted in us, ms or s, must stay below 2^53");
        }
    }

    /** The tick in microseconds. */
    public long tick() {
        return tick(permits, period);
    }

    private static long tick(long permits, Duration period) {
        long micros = Bounds.micros(period);
        for (long tick = 1; tick <= 1_000_000; tick *= 1000) {
            if (micros % tick == 0 && Bounds.isExactProduct(permits, micros / tick)) {
                return tick;
            }
        }
        return 0;
    }
}
