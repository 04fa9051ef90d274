package dev.hexis.domain.pubsub;

/**
 * How a subscription keeps messages that its listener is not ready for.
 *
 * @param capacity how many, from 1 to {@value #LARGEST}
 * @param overflow which one is dropped when there are more
 */
public record Buffer(int capacity, Overflow overflow) {
    /** The largest capacity. */
    public static final int LARGEST = 1_000_000;

    /** 1,024 messages, and the oldest is dropped. */
    public static final Buffer DEFAULT = new Buffer(1024, Overflow.DROP_OLDEST);

    /** What to do with one message too many. */
    public enum Overflow {
        /** The message that has waited longest is dropped: for listeners that want to know how things stand. */
        DROP_OLDEST,
        /** The message that has just come is dropped: for listeners that want what they get to be without holes. */
        DROP_NEWEST
    }

    /** Checks the capacity. */
    public Buffer {
        if (capacity < 1 || capacity > LARGEST) {
            throw new IllegalArgumentException("buffer capacity " + capacity + " must be from 1 to " + LARGEST);
        }
    }
}
