package dev.hexis.app.cli;

import dev.hexis.patterns.lock.HeldLock;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tries to acquire again and again, at random times so that those who wait do not all come at once. */
final class LockWait {
    private static final long SHORTEST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 250;

    private LockWait() {}

    /** Waits as long; a fault is passed on only if it is the last thing that happened. */
    static Optional<HeldLock> acquire(Supplier<Optional<HeldLock>> attempt, Duration wait, BooleanSupplier isGivenUp)
            throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            boolean last = isGivenUp.getAsBoolean() || System.nanoTime() - start >= wait.toNanos();
            try {
                Optional<HeldLock> held = attempt.get();
                if (held.isPresent() || last) {
                    return held;
                }
            } catch (PortException e) { // asking again is safe, as the owner stays the same
                if (last) {
                    throw e;
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(wait.toNanos() - (System.nanoTime() - start)) + 1;
            long pause = ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE);
            Thread.sleep(Math.max(1, Math.min(left, pause)));
        }
    }
}
