package dev.hexis.domain.eventlog;

import java.time.Duration;

/** The ranges of names, numbers and times. */
final class Bounds {
    /** The first integer whose successor a double, and so a script, cannot hold. */
    static final long EXACT = 1L << 53;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private Bounds() {}

    static void text(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters must have 1 to " + longest);
        }
    }

    static void number(String what, long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " " + number + " must be from " + least + " to "
                    + (most == EXACT - 1 ? "2^53 - 1" : Long.toString(most)));
        }
    }

    static void time(String what, Duration time, Duration least, Duration most) {
        boolean inRange = time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
        if (!inRange || time.toNanos() % NANOS_PER_MILLI != 0) {
            throw new IllegalArgumentException(
                    what + " " + time + " must be whole milliseconds from " + least + " to " + most);
        }
    }
}
