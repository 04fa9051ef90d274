package dev.hexis.domain.eventlog;

import java.util.Arrays;
import java.util.Objects;

/**
 * What happened, as its author says it.
 *
 * @param id its author's name for it, 1 to {@value #LONGEST_ID} characters, the same whenever the same event is
 *     appended again and never that of another one in the stream; for instance a random UUID
 * @param type what kind of thing happened, 1 to {@value #LONGEST_TYPE} characters
 * @param payload the rest, up to {@value #MOST_BYTES} bytes; copied in and out, and compared by its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // it is copied in and out, and equality is said here
public record Event(String id, String type, byte[] payload) {
    /** The longest id, in characters. */
    public static final int LONGEST_ID = 256;

    /** The longest type, in characters. */
    public static final int LONGEST_TYPE = 256;

    /** The largest payload, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** Checks every part. */
    public Event {
        Bounds.text("event id", id, LONGEST_ID);
        Bounds.text("event type", type, LONGEST_TYPE);
        if (payload.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "payload of " + payload.length + " bytes of event '" + id + "' must have at most " + MOST_BYTES);
        }
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    /** The number of bytes of the payload, without copying it. */
    public int payloadLength() {
        return payload.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Event that
                && id.equals(that.id)
                && type.equals(that.type)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, type, Arrays.hashCode(payload));
    }

    /** All but the payload, of which it tells the length. */
    @Override
    public String toString() {
        return "Event[id=" + id + ", type=" + type + ", payload=" + payload.length + " bytes]";
    }
}
