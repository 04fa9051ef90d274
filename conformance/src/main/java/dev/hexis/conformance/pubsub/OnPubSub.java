package dev.hexis.conformance.pubsub;

import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the contracts of publishing and subscribing stand on. */
public interface OnPubSub {

    /** The ports under test. */
    Ports ports();

    /** The port under test. */
    default PubSub pubSub() {
        return ports().pubSub();
    }

    /** The name of a channel that nobody has used. */
    default String newChannel() {
        return UUID.randomUUID().toString();
    }

    /** Publishes a text. */
    default long publish(String channel, String text) {
        return pubSub().publish(channel, utf8(text));
    }

    /** A text as a payload. */
    default byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
