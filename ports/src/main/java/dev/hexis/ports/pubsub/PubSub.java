package dev.hexis.ports.pubsub;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.PortException;

/**
 * Messages to everybody who listens at that moment, in any process that uses the same backend.
 *
 * <p>Delivery is at most once: a message is lost to a subscriber that is disconnected, or that is slower than its
 * buffer is long. It then hears of a {@link Gap}, in the place of what is missing. Messages of one channel reach a
 * listener in the order in which the server took them, one at a time.
 *
 * <p>Verbs throw {@link IllegalArgumentException} before anything is sent if an argument is out of range, and
 * {@link PortException} if the backend fails. Thread-safe.
 */
public interface PubSub {

    /**
     * Sends a message to all who listen. One round trip.
     *
     * @param channel the name of the channel, 1 to {@value Topic#LONGEST} characters
     * @param payload at most {@value Message#MOST_BYTES} bytes
     * @return to how many the server handed it. An instance of the ports counts once for the channel and once for each
     *     pattern, however many subscriptions it has to that; on a Redis Cluster only those are counted that listen at
     *     the node that was asked, though all get it
     */
    long publish(String channel, byte[] payload);

    /**
     * Starts to listen; returns once the server has confirmed, so that the listener gets all that is published after.
     * The first subscription to a topic is a round trip, another to the same is none. A subscription lasts until it or
     * its ports are closed: after an outage it is made again without help, and the listener hears of the gap.
     *
     * @param topic a channel or a pattern; who listens to both gets a message twice
     * @param buffer how many messages may wait for the listener, which is called on a thread of its own for as long as
     *     some do
     */
    Subscription subscribe(Topic topic, Buffer buffer, Listener listener);

    /** The same with the {@linkplain Buffer#DEFAULT usual buffer}. */
    default Subscription subscribe(Topic topic, Listener listener) {
        return subscribe(topic, Buffer.DEFAULT, listener);
    }

    /**
     * Gets the messages. It may take its time, use the ports, subscribe and unsubscribe: it never holds up the client
     * or other listeners. What it throws is logged and changes nothing.
     */
    @FunctionalInterface
    interface Listener {

        /** The next message. */
        void onMessage(Message message);

        /**
         * Messages may be missing here. Whoever keeps something that messages keep fresh must assume that it is not:
         * after a reconnect this is called even if nothing was published meanwhile, once the server has confirmed the
         * subscription again and before any message that comes after.
         */
        default void onGap(Gap gap) {}
    }

    /** A listener that listens. */
    interface Subscription extends AutoCloseable {

        /** To what it listens. */
        Topic topic();

        /** How many messages its buffer had no room for, so far. */
        long dropped();

        /** Whether neither it nor its ports were closed. It stays active while the connection is lost. */
        boolean isActive();

        /**
         * Stops to listen: no further call of the listener begins, and what its buffer holds is forgotten. Does not
         * wait for a call that is under way. Idempotent, and never fails.
         */
        @Override
        void close();
    }
}
