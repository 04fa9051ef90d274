package dev.hexis.domain.session;

/** What came of a save. */
public sealed interface SaveOutcome {

    /**
     * All of it was done.
     *
     * @param version the session's version now
     */
    record Saved(long version) implements SaveOutcome {}

    /**
     * Nothing was done, as the session has another version than the save was tied to.
     *
     * @param version the version it has
     */
    record Conflict(long version) implements SaveOutcome {}

    /**
     * Nothing was done, as the session would hold more than {@value Attributes#MOST} attributes.
     *
     * @param attributes how many it would hold
     */
    record Full(long attributes) implements SaveOutcome {}

    /** Nothing was done, as the token opens no session: it ended, was destroyed, or never was. */
    record Absent() implements SaveOutcome {}
}
