package dev.hexis.domain.eventlog;

/**
 * How many events a group has not been delivered yet.
 *
 * @param atLeast at least this many
 * @param isExact whether it is this many and no more; not known if events have been deleted out of the middle of the
 *     stream, past this port
 */
public record Lag(long atLeast, boolean isExact) {
    @Override
    public String toString() {
        return isExact ? Long.toString(atLeast) : "at least " + atLeast;
    }
}
