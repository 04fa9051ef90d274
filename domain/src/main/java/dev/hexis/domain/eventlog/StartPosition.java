package dev.hexis.domain.eventlog;

/** Where a new group begins to read. */
public sealed interface StartPosition {
    /** At the oldest event there is. */
    StartPosition BEGINNING = new After(0);

    /** After the newest event there is when the group is created. */
    StartPosition END = new End();

    /** After the event of a version, from 0 to 2<sup>53</sup> - 1. */
    static StartPosition after(long version) {
        return new After(version);
    }

    /** After the newest event. */
    record End() implements StartPosition {}

    /**
     * After one event.
     *
     * @param version from 0 to 2<sup>53</sup> - 1
     */
    record After(long version) implements StartPosition {
        /** Checks the version. */
        public After {
            Bounds.number("version to start after", version, 0, Bounds.EXACT - 1);
        }
    }
}
