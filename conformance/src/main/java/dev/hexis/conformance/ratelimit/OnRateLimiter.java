package dev.hexis.conformance.ratelimit;

import dev.hexis.conformance.MovableClock;
import dev.hexis.ports.Ports;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the rate limiter stand on. */
public interface OnRateLimiter {
    /** The ports under test, on {@link #clock()}. */
    Ports ports();

    /** The time of the ports. */
    MovableClock clock();

    /** Every test begins at the beginning of all windows. */
    @BeforeEach
    default void restartClock() {
        clock().restart();
    }

    /** The limiter under test. */
    default RateLimiter limiter() {
        return ports().rateLimiter();
    }

    /** A subject that nobody has used. */
    default String newSubject() {
        return UUID.randomUUID().toString();
    }
}
