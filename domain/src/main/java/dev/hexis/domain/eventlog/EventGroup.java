package dev.hexis.domain.eventlog;

/**
 * Consumers that share the events of a stream: each event goes to one of them.
 *
 * @param stream the stream
 * @param name the group's name among those of the stream, 1 to {@value #LONGEST_NAME} characters
 */
public record EventGroup(String stream, String name) {
    /** The longest name of a group or a consumer, in characters. */
    public static final int LONGEST_NAME = 256;

    /** Checks both parts. */
    public EventGroup {
        Append.checkedStream(stream);
        Bounds.text("group name", name, LONGEST_NAME);
    }
}
