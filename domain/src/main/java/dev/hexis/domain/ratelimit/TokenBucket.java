package dev.hexis.domain.ratelimit;

import java.time.Duration;

/**
 * A bucket of {@code capacity} permits into which {@code permits} flow back evenly in every {@code period}. It allows
 * bursts of the capacity and, over time, the rate exactly: no remainder is lost, whatever the numbers.
 *
 * <p>Counted in units of 1/{@link #rate()} microseconds, of which a permit takes {@link #interval()}; both are the
 * period and the permits without their common divisor. The algorithm is GCRA, the virtual scheduling algorithm of ITU-T
 * I.371, in integers.
 *
 * @param name the name of the limit
 * @param permits how many permits flow back in a period
 * @param period the time in which they do
 * @param capacity how many permits the bucket holds when full
 */
public record TokenBucket(String name, long permits, Duration period, long capacity) implements RateLimit {

    /** Checks every number, and that {@code capacity} x {@link #interval()} can be counted exactly. */
    public TokenBucket {
        Bounds.check(name, permits, period);
        Bounds.range(name, "capacity", capacity);
        long interval = interval(permits, period);
        if (!Bounds.isExactProduct(capacity, interval) || capacity * interval + rate(permits, period) > Bounds.EXACT) {
            throw new IllegalArgumentException("limit '" + name + "': capacity " + capacity + " at " + permits + " per "
                    + period + " cannot be counted exactly: capacity x " + interval
                    + " must stay below 2^53; choose permits that divide the period's microseconds, or less capacity");
        }
    }

    /** This bucket, holding {@code capacity} permits when full. */
    public TokenBucket withCapacity(long capacity) {
        return new TokenBucket(name, permits, period, capacity);
    }

    /** How many units one permit takes. */
    public long interval() {
        return interval(permits, period);
    }

    /** How many units flow back in a microsecond. */
    public long rate() {
        return rate(permits, period);
    }

    private static long interval(long permits, Duration period) {
        long micros = Bounds.micros(period);
        return micros / Bounds.greatestCommonDivisor(micros, permits);
    }

    private static long rate(long permits, Duration period) {
        return permits / Bounds.greatestCommonDivisor(Bounds.micros(period), permits);
    }
}
