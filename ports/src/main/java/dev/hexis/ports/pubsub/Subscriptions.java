package dev.hexis.ports.pubsub;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub.Listener;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * The subscriptions of one instance of the ports, for those who write an adapter. It keeps one subscription at the
 * server per topic, however many listeners there are, and hands them what comes in, each at its own pace.
 *
 * <p>An adapter implements {@link Server} and reports what it hears; nothing here waits for a listener, so it may do so
 * on its client's own threads. Thread-safe.
 */
public final class Subscriptions implements AutoCloseable {
    private final ConcurrentHashMap<Topic, Audience> audiences = new ConcurrentHashMap<>();
    private final ExecutorService deliveries = DeliveryThreads.open();
    private final Server server;
    private volatile boolean isClosed;

    /** What a server does for the subscriptions. */
    public interface Server {

        /** Subscribes, and returns once the server has confirmed. It is not called again before it is undone. */
        void subscribe(Topic topic);

        /** Unsubscribes, at once or when the connection is back; never fails. */
        void unsubscribe(Topic topic);
    }

    /** No subscriptions yet. */
    public Subscriptions(Server server) {
        this.server = server;
    }

    /** Starts to listen; what {@link Server#subscribe} throws is passed on, and then nothing was started. */
    public Subscription open(Topic topic, Buffer buffer, Listener listener) {
        while (true) {
            Audience audience = audiences.computeIfAbsent(topic, this::newAudience);
            Delivery delivery = new Delivery(topic, buffer, listener, deliveries, audience::remove);
            if (audience.add(delivery)) {
                if (isClosed) { // meanwhile
                    delivery.close();
                }
                return delivery;
            }
        }
    }

    /**
     * The server has confirmed a subscription. Every time but the first it is one that was made again after an outage,
     * and its listeners hear of the gap. One that nobody wants any more is given up.
     */
    public void confirmed(Topic topic) {
        Audience audience = audiences.get(topic);
        if (audience == null) {
            server.unsubscribe(topic);
        } else {
            audience.confirmed();
        }
    }

    /** A message has come in for a topic. */
    public void received(Topic topic, Message message) {
        Audience audience = audiences.get(topic);
        if (audience != null) {
            audience.receive(message);
        }
    }

    /** Ends all subscriptions, at the server too. Idempotent. */
    @Override
    public void close() {
        isClosed = true;
        audiences.values().forEach(Audience::close);
        deliveries.shutdown();
    }

    private Audience newAudience(Topic topic) {
        return new Audience(topic, server, emptied -> audiences.remove(topic, emptied));
    }
}
