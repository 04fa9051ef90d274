package dev.hexis.domain.eventlog;

import java.time.Instant;

/**
 * An event that a group has given up on.
 *
 * @param number its number among the group's dead letters, growing by 1
 * @param receipt the last delivery: the stream and the group, the consumer that gave up, and how often it had been
 *     tried
 * @param event the event as it was
 * @param reason why, in the consumer's words
 * @param at when, on the server's clock
 */
public record DeadLetter(long number, Receipt receipt, StoredEvent event, String reason, Instant at) {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2048;

    /** How many dead letters of a group are kept: the newest. */
    public static final int KEPT = 1000;

    /** Checks a reason alone, 1 to {@value #LONGEST_REASON} characters. */
    public static String checkedReason(String reason) {
        Bounds.text("reason", reason, LONGEST_REASON);
        return reason;
    }

    /** Checks the number of a dead letter alone, from 1 to 2<sup>53</sup> - 1. */
    public static long checkedNumber(long number) {
        Bounds.number("number of a dead letter", number, 1, Bounds.EXACT - 1);
        return number;
    }
}
