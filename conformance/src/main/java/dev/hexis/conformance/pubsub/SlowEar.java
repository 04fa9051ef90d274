package dev.hexis.conformance.pubsub;

import static org.awaitility.Awaitility.await;

import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.ports.pubsub.PubSub.Listener;
import java.util.concurrent.CountDownLatch;

/** A listener that is held up at its first message until it is released. */
final class SlowEar implements Listener {
    private final Ear ear = new Ear();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void onMessage(Message message) {
        entered.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        ear.onMessage(message);
    }

    @Override
    public void onGap(Gap gap) {
        ear.onGap(gap);
    }

    /** Does what makes it hear something, and waits until it does. */
    void holdUpAt(Runnable publication) {
        publication.run();
        await().atMost(Ear.PATIENCE).until(() -> entered.getCount() == 0);
    }

    void release() {
        released.countDown();
    }

    Ear ear() {
        return ear;
    }
}
