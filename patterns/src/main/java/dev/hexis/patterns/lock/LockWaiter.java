package dev.hexis.patterns.lock;

import dev.hexis.ports.PortException;
import dev.hexis.ports.pubsub.PubSub;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * Acquires locks, waiting for those that another owner holds. A release wakes whoever waits. A lease may end without
 * one, and a message may be lost, so it also asks by itself now and then; at random times, so that those who wait do
 * not all come at once.
 *
 * @param keeper acquires and keeps the locks
 * @param pubSub tells of releases; without a subscription, should there be none to be had, it only asks
 * @param interval how long at most from one attempt to the next, and half of it at least if nothing wakes
 */
public record LockWaiter(LockKeeper keeper, PubSub pubSub, Duration interval) {

    /** Checks the interval. */
    public LockWaiter {
        if (interval.toMillis() < 2) {
            throw new IllegalArgumentException("interval " + interval + " must be 2 ms or more");
        }
    }

    /**
     * Acquires a lock, as {@link LockKeeper#tryAcquire} does, within a time. Faults may pass before it is over; asking
     * again is safe, as the owner stays the same.
     *
     * @param wait how long to wait; zero tries once
     * @param isGivenUp asked before each attempt but the first; if so, that is the last one
     * @return empty if another owner held the lock to the end
     * @throws PortException if the last attempt failed
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Optional<HeldLock> acquire(
            String name, String owner, Runnable onLost, Duration wait, BooleanSupplier isGivenUp)
            throws InterruptedException {
        long ends = System.nanoTime() + wait.toNanos();
        Optional<HeldLock> held = attempt(name, owner, onLost, wait.isZero());
        if (held.isPresent() || wait.isZero()) {
            return held;
        }
        try (Bell bell = Bell.of(name, pubSub)) {
            while (true) {
                bell.silence(); // whoever rings from here on was not seen by the attempt
                boolean last = isGivenUp.getAsBoolean() || System.nanoTime() - ends >= 0;
                held = attempt(name, owner, onLost, last);
                if (held.isPresent() || last) {
                    return held;
                }
                bell.await(Math.min(pause(), ends - System.nanoTime()));
            }
        }
    }

    private Optional<HeldLock> attempt(String name, String owner, Runnable onLost, boolean last) {
        try {
            return keeper.tryAcquire(name, owner, onLost);
        } catch (PortException e) {
            if (last) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private long pause() {
        long nanos = interval.toNanos();
        return ThreadLocalRandom.current().nextLong(nanos / 2, nanos);
    }
}
