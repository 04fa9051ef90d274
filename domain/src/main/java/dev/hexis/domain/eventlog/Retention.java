package dev.hexis.domain.eventlog;

/** Which events of a stream are to stay when it is trimmed. */
public sealed interface Retention {

    /** The newest so many. */
    static Retention newest(long count) {
        return new Newest(count);
    }

    /** Those from a version on, for instance from the one after a snapshot. */
    static Retention from(long version) {
        return new From(version);
    }

    /**
     * The newest events.
     *
     * @param count how many, from 0 to 2<sup>53</sup> - 1
     */
    record Newest(long count) implements Retention {
        /** Checks the count. */
        public Newest {
            Bounds.number("count of events to keep", count, 0, Bounds.EXACT - 1);
        }
    }

    /**
     * The events from a version on.
     *
     * @param version from 1 to 2<sup>53</sup> - 1
     */
    record From(long version) implements Retention {
        /** Checks the version. */
        public From {
            Bounds.number("version to keep from", version, 1, Bounds.EXACT - 1);
        }
    }
}
