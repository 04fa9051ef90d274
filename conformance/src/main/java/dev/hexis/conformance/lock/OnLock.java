package dev.hexis.conformance.lock;

import dev.hexis.conformance.MovableClock;
import dev.hexis.ports.Ports;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the lock stand on. */
public interface OnLock {
    /** A time that is long enough not to pass by itself. */
    Duration TTL = Duration.ofSeconds(30);

    /** The ports under test, on {@link #clock()}. */
    Ports ports();

    /** The time of the ports. */
    MovableClock clock();

    /** Every test begins at the same time. */
    @BeforeEach
    default void restartClock() {
        clock().restart();
    }

    /** The lock under test. */
    default DistributedLock lock() {
        return ports().lock();
    }

    /** The name of a lock that nobody has used. */
    default String newName() {
        return UUID.randomUUID().toString();
    }
}
