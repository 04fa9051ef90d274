package dev.hexis.domain.pubsub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What was published to a channel. */
public final class Message {
    /**
     * The longest payload that can be published. A server ends the connection of a subscriber that has 32 MB still to
     * read, so larger ones could keep away everybody.
     */
    public static final int MOST_BYTES = 1024 * 1024;

    private final String channel;
    private final byte[] payload;

    /**
     * A message as it was received; it may come from anybody, so nothing is checked.
     *
     * @param channel the name of the channel
     * @param payload what was sent there, copied
     */
    public Message(String channel, byte[] payload) {
        this.channel = channel;
        this.payload = payload.clone();
    }

    /** Checks what is to be published. */
    public static byte[] checkedPayload(byte[] payload) {
        if (payload.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "payload of " + payload.length + " bytes must have at most " + MOST_BYTES);
        }
        return payload;
    }

    /** The name of the channel. */
    public String channel() {
        return channel;
    }

    /** What was sent, a copy. */
    public byte[] payload() {
        return payload.clone();
    }

    /** What was sent, read as UTF-8. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && channel.equals(that.channel) && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * channel.hashCode() + Arrays.hashCode(payload);
    }

    /** The channel and the size; a payload may be a secret. */
    @Override
    public String toString() {
        return "Message[channel=" + channel + ", " + payload.length + " bytes]";
    }
}
