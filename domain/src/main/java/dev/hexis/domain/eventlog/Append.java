package dev.hexis.domain.eventlog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events for the end of one stream, all or none of which are appended.
 *
 * @param stream the stream, 1 to {@value #LONGEST_STREAM} characters
 * @param expected what its version must be
 * @param events 1 to {@value #MOST_EVENTS} events with different ids, and {@value #MOST_BYTES} bytes of payload in all
 */
public record Append(String stream, ExpectedVersion expected, List<Event> events) {
    /** The longest name of a stream, in characters. */
    public static final int LONGEST_STREAM = 512;

    /** The most events of one append. */
    public static final int MOST_EVENTS = 1000;

    /** The most bytes of payload of one append. */
    public static final long MOST_BYTES = 16L << 20;

    /** Checks every part. */
    public Append {
        checkedStream(stream);
        events = List.copyOf(events);
        Bounds.number("number of events", events.size(), 1, MOST_EVENTS);
        Set<String> ids = new HashSet<>(events.size() * 2);
        long bytes = 0;
        for (Event event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("event id '" + event.id() + "' must be that of one event");
            }
            bytes += event.payloadLength();
        }
        Bounds.number("bytes of payload", bytes, 0, MOST_BYTES);
    }

    /** Checks the name of a stream alone. */
    public static String checkedStream(String stream) {
        Bounds.text("stream name", stream, LONGEST_STREAM);
        return stream;
    }
}
