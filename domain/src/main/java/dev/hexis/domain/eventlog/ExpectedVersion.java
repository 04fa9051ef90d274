package dev.hexis.domain.eventlog;

/**
 * What the author of an append takes the stream's version to be: the number of its last event, 0 before the first.
 * Trimming does not change it.
 */
public sealed interface ExpectedVersion {
    /** Whatever it is. */
    ExpectedVersion ANY = new Any();

    /** Nothing was ever appended. */
    ExpectedVersion NO_STREAM = new Exactly(0);

    /** At least one event was appended. */
    ExpectedVersion EXISTS = new Exists();

    /** This many events were appended, from 0 to 2<sup>53</sup> - 1. */
    static ExpectedVersion exactly(long version) {
        return new Exactly(version);
    }

    /** Whatever the version is. */
    record Any() implements ExpectedVersion {}

    /** A version of 1 or more. */
    record Exists() implements ExpectedVersion {}

    /**
     * One version.
     *
     * @param version from 0, which is the empty stream, to 2<sup>53</sup> - 1
     */
    record Exactly(long version) implements ExpectedVersion {
        /** Checks the version. */
        public Exactly {
            Bounds.number("expected version", version, 0, Bounds.EXACT - 1);
        }
    }
}
