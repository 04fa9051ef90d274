package dev.hexis.lua;

import java.time.Duration;
import java.time.Instant;

/** Times as the scripts give them, in microseconds. */
final class Micros {
    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, PER_SECOND), nanos(micros));
    }

    /** The time so long after the epoch. */
    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), nanos(micros));
    }

    private static long nanos(long micros) {
        return Math.floorMod(micros, PER_SECOND) * 1000;
    }
}
