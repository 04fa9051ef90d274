package dev.hexis.domain.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The ranges in which limits are exact: integers that a double holds, times in whole microseconds. */
final class Bounds {
    /** The first integer whose successor a double cannot hold. */
    static final long EXACT = 1L << 53;

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Bounds() {}

    static void check(String name, long permits, Duration period) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "limit name '" + name + "' must be 1 to 64 of the characters A-Z a-z 0-9 . _ -");
        }
        range(name, "permits", permits);
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0 || period.toNanos() % 1000 != 0) {
            throw new IllegalArgumentException("limit '" + name + "': period " + period
                    + " must be whole microseconds from " + SHORTEST + " to " + LONGEST);
        }
    }

    static void range(String name, String what, long value) {
        if (value < 1 || value >= EXACT) {
            throw new IllegalArgumentException(
                    "limit '" + name + "': " + what + " " + value + " must be from 1 to 2^53 - 1");
        }
    }

    static long micros(Duration period) {
        return TimeUnit.MICROSECONDS.convert(period);
    }

    static boolean isExactProduct(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 && a * b < EXACT;
    }

    static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
