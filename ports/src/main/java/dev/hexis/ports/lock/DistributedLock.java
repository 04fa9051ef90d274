package dev.hexis.ports.lock;

import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.Optional;

/**
 * Locks that one owner at a time holds, for a time, among all processes that use the same backend.
 *
 * <p>A lock is held by a lease and not by a thread or a connection: whoever has the lease can renew and release it. The
 * server ends it when its time is over, on the server's clock. A holder that is paused longer than that does not
 * notice; therefore every acquisition has a {@link FencingToken}, larger than all before it on this lock, that what the
 * lock guards must check. Tokens keep growing though nothing of the lock is left on the server, because they begin at
 * its time in microseconds; only if the backend lost its newest writes and its clock stepped back as well may one
 * repeat.
 *
 * <p>Every verb is one atomic act and one round trip. All throw {@link IllegalArgumentException} before anything is
 * sent if an argument is out of range, and {@link PortException} if the backend fails. Thread-safe.
 */
public interface DistributedLock {

    /**
     * Acquires a lock if nobody else holds it. An owner that holds it already gets its lease again, with the same token
     * and a fresh time: after {@link PortException.Reason#OUTCOME_UNKNOWN} it is safe to ask again.
     *
     * @param name the lock, 1 to {@value LockRequest#LONGEST_NAME} characters
     * @param owner who asks; a new one for every attempt to hold the lock, for instance a random UUID, as two that ask
     *     by the same name are one
     * @param ttl how long the lease lasts if it is not renewed, whole milliseconds from 1 ms to 24 h
     * @return the lease; empty if another owner holds the lock
     */
    Optional<Lease> tryAcquire(String name, String owner, Duration ttl);

    /**
     * Makes a lease last for a time from now on.
     *
     * @return the lease with its new time; empty if it had ended, and then it is not brought back
     */
    Optional<Lease> renew(Lease lease, Duration ttl);

    /**
     * Ends a lease and publishes its token on the lock's {@link LockRequest#freedChannel}, for those who wait for the
     * lock. Changes nothing and publishes nothing if it had ended or the lock is another's.
     *
     * @return whether this call ended it; after a lost reply, asking again answers {@code false}
     */
    boolean release(Lease lease);

    /** Who holds a lock, and for how long; empty if nobody does. */
    Optional<Lease> inspect(String name);
}
