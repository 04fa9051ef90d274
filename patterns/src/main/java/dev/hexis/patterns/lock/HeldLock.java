package dev.hexis.patterns.lock;

import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A lock that is renewed for as long as it is held. How long its lease lasts is counted from before the request was
 * sent, so never past what the server grants; a clock that is set changes nothing.
 *
 * <p>It is lost when the server says so, or when no renewal succeeds in time; there is no way back. Thread-safe.
 */
public final class HeldLock implements AutoCloseable {
    private enum State {
        HELD,
        LOST,
        RELEASED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);
    private final LockKeeper keeper;
    private final Lease lease;
    private final Runnable onLost;
    private volatile Runnable callOffRenewal = () -> {};
    private volatile Runnable callOffWatch = () -> {};
    private volatile long ends;

    private HeldLock(LockKeeper keeper, Lease lease, Runnable onLost) {
        this.keeper = keeper;
        this.lease = lease;
        this.onLost = onLost;
    }

    static HeldLock of(LockKeeper keeper, Lease lease, long sent, Runnable onLost) {
        HeldLock held = new HeldLock(keeper, lease, onLost);
        held.ends = sent + keeper.renewal().ttl().toNanos();
        held.watch();
        held.renewAfter(keeper.renewal().interval());
        return held;
    }

    /** What whatever the lock guards must check. */
    public FencingToken token() {
        return lease.token();
    }

    /** Whether the lock was neither lost nor released, and more than the margin is left. */
    public boolean isHeld() {
        return state.get() == State.HELD && left().compareTo(keeper.renewal().margin()) > 0;
    }

    /** How long the lease lasts at least if it is not renewed any more; never negative. */
    public Duration remaining() {
        Duration left = left();
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Ends the lease, whether the lock is still held or was lost.
     *
     * @return whether it had not ended; else the lock was somebody else's, or could have been, before this call
     * @throws PortException if the backend fails; the lease then ends by itself
     */
    public boolean release() {
        state.compareAndSet(State.HELD, State.RELEASED);
        callOffRenewal.run();
        callOffWatch.run();
        return keeper.lock().release(lease);
    }

    /** Releases it. */
    @Override
    public void close() {
        release();
    }

    private Duration left() {
        return Duration.ofNanos(ends - keeper.nanoTime().getAsLong());
    }

    private void watch() {
        Duration left = left().minus(keeper.renewal().margin());
        if (left.isZero() || left.isNegative()) {
            lose();
        } else if (state.get() == State.HELD) {
            callOffWatch = keeper.timer().after(left, this::watch);
        }
    }

    private void renewAfter(Duration delay) {
        if (state.get() == State.HELD) {
            callOffRenewal = keeper.timer().after(delay, this::renew);
        }
    }

    private void renew() {
        long sent = keeper.nanoTime().getAsLong();
        Duration ttl = keeper.renewal().ttl();
        try {
            Optional<Lease> renewed = keeper.lock().renew(lease, ttl);
            if (renewed.isEmpty()) {
                lose();
            } else {
                ends = sent + ttl.toNanos();
                renewAfter(keeper.renewal().interval());
            }
        } catch (PortException e) { // whatever it is, it may pass before the lease ends
            renewAfter(keeper.renewal().retry());
        }
    }

    private void lose() {
        if (state.compareAndSet(State.HELD, State.LOST)) {
            onLost.run();
        }
    }
}
