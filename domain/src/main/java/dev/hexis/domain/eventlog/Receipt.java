package dev.hexis.domain.eventlog;

import java.time.Duration;

/**
 * The proof of one delivery of one event, by which its consumer says what became of it. It is no longer valid once the
 * event has been delivered again, has been handed back or is done with.
 *
 * @param group the group
 * @param consumer to whom the event was delivered
 * @param version the event
 * @param deliveries how often it has been delivered to this group, this time included: 1 the first time
 */
public record Receipt(EventGroup group, String consumer, long version, long deliveries) {
    /** The most receipts that one call takes. */
    public static final int MOST = 1000;

    private static final Duration LONGEST_DELAY = Duration.ofDays(30);

    /** Checks every part. */
    public Receipt {
        Bounds.text("consumer name", consumer, EventGroup.LONGEST_NAME);
        Bounds.number("version", version, 1, Bounds.EXACT - 1);
        Bounds.number("number of deliveries", deliveries, 1, Bounds.EXACT - 1);
    }

    /** Checks the time after which an event is to be delivered again, whole milliseconds from 0 to 30 days. */
    public static Duration checkedDelay(Duration delay) {
        Bounds.time("delay", delay, Duration.ZERO, LONGEST_DELAY);
        return delay;
    }
}
