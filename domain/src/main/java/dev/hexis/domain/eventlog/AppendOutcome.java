package dev.hexis.domain.eventlog;

/** What came of an append. */
public sealed interface AppendOutcome {

    /** Whether the events are in the stream, by this append or by an earlier one that was the same. */
    default boolean isStored() {
        return !(this instanceof Conflict);
    }

    /**
     * The events were appended now.
     *
     * @param first the version of the first of them
     * @param last the version of the last of them
     */
    record Appended(long first, long last) implements AppendOutcome {}

    /**
     * The same events had been appended before, where the expected version asks for them, and nothing was done now.
     *
     * @param first the version of the first of them
     * @param last the version of the last of them
     */
    record AlreadyAppended(long first, long last) implements AppendOutcome {}

    /**
     * The stream does not have the expected version, and nothing was appended.
     *
     * @param version the version that it has, 0 if it is empty
     */
    record Conflict(long version) implements AppendOutcome {}
}
