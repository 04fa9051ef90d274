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

/** Rings when a lock may be free, once it is hung up. */
final class Bell implements Listener, AutoCloseable {
    private final String lock;
    private final PubSub pubSub;
    private final Semaphore rings = new Semaphore(0);
    private Optional<Subscription> subscription = Optional.empty();

    Bell(String lock, PubSub pubSub) {
        this.lock = lock;
        this.pubSub = pubSub;
    }

    /** Makes it ring at releases of the lock; where nobody can subscribe, it goes on not to. */
    void hang() {
        try {
            subscription = Optional.of(pubSub.subscribe(LockRequest.freedChannel(lock), this));
        } catch (PortException e) {
            // those who wait ask now and then anyway
        }
    }

    /** Whether it rings at releases. */
    boolean hangs() {
        return subscription.isPresent();
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
