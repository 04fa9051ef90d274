package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the contracts of publishing and subscribing stand on. */
public interface OnPubSub {

    /** The ports under test. */
    Ports ports();

    /** Whether publishing says of all receivers how many they are, which a Cluster does not. */
    default boolean countsAllReceivers() {
        return true;
    }

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

    /** Asserts how many receivers publishing said there were. */
    default void assertReceivers(long said, long expected) {
        if (countsAllReceivers()) {
            assertThat(said).isEqualTo(expected);
        } else {
            assertThat(said).isBetween(0L, expected);
        }
    }

    /** A text as a payload. */
    default byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
