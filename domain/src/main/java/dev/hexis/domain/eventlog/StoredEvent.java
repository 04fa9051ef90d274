package dev.hexis.domain.eventlog;

import java.time.Instant;

/**
 * An event in its place.
 *
 * @param version its number in the stream: the first event of a stream is 1, and each next one greater by 1
 * @param event what happened
 * @param at when it was appended, on the server's clock
 */
public record StoredEvent(long version, Event event, Instant at) {}
