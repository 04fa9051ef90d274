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
 * <p>Threads that wait for the same lock by the same waiter stand in a queue: each gets its turn in the order in which
 * they came, and only the first of them asks. Thread-safe; a process needs one.
 */
public final class LockWaiter {
    private final LockKeeper keeper;
    private final Duration interval;
    private final Queues queues;

    /**
     * A waiter.
     *
     * @param keeper acquires and keeps the locks
     * @param pubSub tells of releases; without a subscription, should there be none to be had, it only asks
     * @param interval how long at most from one attempt to the next, and half of it at least if nothing wakes
     */
    public LockWaiter(LockKeeper keeper, PubSub pubSub, Duration interval) {
        if (interval.toMillis() < 2) {
            throw new IllegalArgumentException("interval " + interval + " must be 2 ms or more");
        }
        this.keeper = keeper;
        this.interval = interval;
        this.queues = new Queues(pubSub);
    }

    /**
     * Acquires a lock, as {@link LockKeeper#tryAcquire} does, within a time. Faults may pass before it is over; asking
     * again is safe, as the owner stays the same.
     *
     * @param wait how long to wait; zero tries once
     * @param isGivenUp asked before each attempt but the first, and while others are before; if so, one attempt is left
     * @return empty if another owner held the lock to the end
     * @throws PortException if the last attempt failed
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Optional<HeldLock> acquire(
            String name, String owner, Runnable onLost, Duration wait, BooleanSupplier isGivenUp)
            throws InterruptedException {
        if (wait.isZero()) {
            return attempt(name, owner, onLost, true);
        }
        long ends = System.nanoTime() + wait.toNanos();
        try (Queues.Place place = queues.join(name)) {
            while (!place.awaitFirst(pause(ends))) {
                if (isOver(ends, isGivenUp)) {
                    return attempt(name, owner, onLost, true);
                }
            }
            Bell bell = place.bell();
            if (bell.hangs()) {
                bell.await(pause(ends)); // the one before has just asked
            } else {
                Optional<HeldLock> held = attempt(name, owner, onLost, false);
                if (held.isPresent()) {
                    return held;
                }
                bell.hang();
            }
            while (true) {
                bell.silence(); // whoever rings from here on was not seen by the attempt
                boolean last = isOver(ends, isGivenUp);
                Optional<HeldLock> held = attempt(name, owner, onLost, last);
                if (held.isPresent() || last) {
                    return held;
                }
                bell.await(pause(ends));
            }
        }
    }

    private static boolean isOver(long ends, BooleanSupplier isGivenUp) {
        return isGivenUp.getAsBoolean() || System.nanoTime() - ends >= 0;
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

    private long pause(long ends) {
        long nanos = interval.toNanos();
        return Math.min(ThreadLocalRandom.current().nextLong(nanos / 2, nanos), ends - System.nanoTime());
    }
}
