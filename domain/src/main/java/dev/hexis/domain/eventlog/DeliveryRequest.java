package dev.hexis.domain.eventlog;

import java.time.Duration;

/**
 * What a consumer asks its group for.
 *
 * @param group the group
 * @param consumer who asks, 1 to {@value EventGroup#LONGEST_NAME} characters
 * @param max how many events at most, from 1 to {@value #MOST}
 * @param lease for how long they are to be this consumer's alone, whole milliseconds from 1 ms to 24 h
 */
public record DeliveryRequest(EventGroup group, String consumer, int max, Duration lease) {
    /** The most events of one request. */
    public static final int MOST = 1000;

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_LEASE = Duration.ofHours(24);

    /** Checks every part. */
    public DeliveryRequest {
        Bounds.text("consumer name", consumer, EventGroup.LONGEST_NAME);
        Bounds.number("number of events", max, 1, MOST);
        checkedLease(lease);
    }

    /** Checks the time of a lease alone. */
    public static Duration checkedLease(Duration lease) {
        Bounds.time("lease", lease, Duration.ofMillis(1), LONGEST_LEASE);
        return lease;
    }

    /** Checks how long a consumer is ready to wait, whole milliseconds from 0 to 1 h. */
    public static Duration checkedWait(Duration wait) {
        Bounds.time("wait", wait, Duration.ZERO, LONGEST_WAIT);
        return wait;
    }
}
