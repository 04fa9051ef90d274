package dev.hexis.domain.session;

import java.time.Duration;

/**
 * How long a session lasts. It is fixed when the session is created.
 *
 * @param idle how long it lasts without being used, whole milliseconds from 1 s to 400 d
 * @param absolute how long it lasts at most however much it is used, from {@code idle} to 400 d, which is as long as
 *     browsers keep a cookie
 */
public record SessionPolicy(Duration idle, Duration absolute) {
    /** How long an old token lasts beside the new one if a caller does not say. */
    public static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration LONGEST_OVERLAP = Duration.ofMinutes(1);

    /** Checks both. */
    public SessionPolicy {
        check("idle time", idle, SHORTEST, LONGEST);
        check("absolute time", absolute, idle, LONGEST);
    }

    /** 30 minutes without use, 12 hours in all. */
    public static SessionPolicy standard() {
        return new SessionPolicy(Duration.ofMinutes(30), Duration.ofHours(12));
    }

    /** Checks how long a rotated token is to last beside the new one: whole milliseconds from 0 to 1 min. */
    public static Duration checkedOverlap(Duration overlap) {
        check("overlap", overlap, Duration.ZERO, LONGEST_OVERLAP);
        return overlap;
    }

    private static void check(String what, Duration time, Duration shortest, Duration longest) {
        boolean inRange = time.compareTo(shortest) >= 0 && time.compareTo(longest) <= 0;
        if (!inRange || time.toNanos() % 1_000_000 != 0) {
            throw new IllegalArgumentException(
                    what + " " + time + " of a session must be whole milliseconds from " + shortest + " to " + longest);
        }
    }
}
