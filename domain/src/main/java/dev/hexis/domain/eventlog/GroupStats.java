package dev.hexis.domain.eventlog;

import java.time.Instant;
import java.util.Optional;

/**
 * How a group stands.
 *
 * @param length how many events the stream holds
 * @param version the version of the stream: the number of its last event
 * @param delivered the version of the last event that was delivered for the first time
 * @param lag how many events were not delivered yet
 * @param pending how many were delivered and are not done with
 * @param stale how many of those have outlived their lease and can be claimed
 * @param delayed how many of those were handed back, to be delivered again later
 * @param oldest the oldest of those
 * @param at when this was so, on the server's clock
 */
public record GroupStats(
        long length,
        long version,
        long delivered,
        Lag lag,
        long pending,
        long stale,
        long delayed,
        Optional<Pending> oldest,
        Instant at) {

    /**
     * An event that is not done with.
     *
     * @param version the event
     * @param appended when it was appended; empty if it was deleted since, past this port
     */
    public record Pending(long version, Optional<Instant> appended) {}
}
