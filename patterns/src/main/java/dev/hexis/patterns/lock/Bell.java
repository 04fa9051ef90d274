package dev.hexis.patterns.lock;

import dev.hexis.domain.lock.LockRequest;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.ports.PortException;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.pubsub.PubSub.Listener;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings when a lock may be free. */
final class Bell implements Listener, AutoCloseable {
    private final Semaphore rings = new Semaphore(0);
    private Optional<Subscription> subscription = Optional.empty();

    private Bell() {}

    /** One that rings at releases of a lock; where nobody can subscribe, one that does not ring. */
    static Bell of(String lock, PubSub pubSub) {
        Bell bell = new Bell();
        try {
            bell.subscription = Optional.of(pubSub.subscribe(LockRequest.freedChannel(lock), bell));
        } catch (PortException e) {
            // those who wait ask now and then anyway
        }
        return bell;
    }

    @Override
    public void onMessage(Message message) {
        rings.release();
    }

    @Override
    public void onGap(Gap gap) {
        rings.release();
    }

    /** Forgets that it has rung. */
    void silence() {
        rings.drainPermits();
    }

    /** Waits until it rings, or has rung since it was silenced, or the time is over. */
    void await(long nanos) throws InterruptedException {
        boolean ignored = rings.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        subscription.ifPresent(Subscription::close);
    }
}
