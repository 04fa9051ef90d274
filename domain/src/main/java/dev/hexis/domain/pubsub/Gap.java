package dev.hexis.domain.pubsub;

/**
 * Why messages are missing between the last one that a listener was given and the next one.
 *
 * @param reconnects how often the connection was lost and made again; what was published in between is lost, if there
 *     was anything, and nobody can say how much
 * @param dropped how many messages the subscription's buffer had no room for
 */
public record Gap(long reconnects, long dropped) {

    /** The connection was lost and has been made again. */
    public static Gap reconnect() {
        return new Gap(1, 0);
    }

    /** The buffer had no room for a message. */
    public static Gap drop() {
        return new Gap(0, 1);
    }

    /** This gap and another with no message in between, as one. */
    public Gap and(Gap other) {
        return new Gap(reconnects + other.reconnects, dropped + other.dropped);
    }
}
