package dev.hexis.patterns.lock;

import dev.hexis.domain.lock.Lease;
import dev.hexis.ports.lock.DistributedLock;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Acquires locks and keeps them.
 *
 * @param lock the locks
 * @param renewal how they are kept
 * @param timer for renewals, which wait for the server, and to notice in time that a lease has run out
 * @param nanoTime the time as {@link System#nanoTime} tells it; no clock that can be set
 */
public record LockKeeper(DistributedLock lock, Renewal renewal, Timer timer, LongSupplier nanoTime) {

    /**
     * Acquires a lock if nobody else holds it, and renews it until it is released or lost.
     *
     * @param name the lock
     * @param owner a new one for every attempt to hold it
     * @param onLost called once, on a thread of the timer, if the lock is lost while it is held: no later than the
     *     margin before its lease ends
     */
    public Optional<HeldLock> tryAcquire(String name, String owner, Runnable onLost) {
        long sent = nanoTime.getAsLong();
        Optional<Lease> lease = lock.tryAcquire(name, owner, renewal.ttl());
        return lease.map(held -> HeldLock.of(this, held, sent, onLost));
    }
}
