package dev.hexis.domain.cache;

import java.time.Duration;

/**
 * What is asked for with a lease.
 *
 * @param region the region
 * @param key the key, 1 to {@value CacheKeys#LONGEST} characters
 * @param ttl how long the lease is to last, whole milliseconds from 1 ms to 1 h: longer than loading usually takes, as
 *     a holder that dies keeps others waiting until then
 * @param refresh whether a lease is wanted though the key holds something, to load it anew before it ends
 */
public record LeaseRequest(Region region, String key, Duration ttl, boolean refresh) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Checks key and time. */
    public LeaseRequest {
        CacheKeys.checked(key);
        checkTtl(ttl, SHORTEST);
    }

    /** For how long a lease is renewed: as it can be given, and 0, which ends it. */
    public static Duration checkedRenewal(Duration ttl) {
        checkTtl(ttl, Duration.ZERO);
        return ttl;
    }

    private static void checkTtl(Duration ttl, Duration shortest) {
        boolean inRange = ttl.compareTo(shortest) >= 0 && ttl.compareTo(LONGEST) <= 0;
        if (!inRange || ttl.toNanos() % 1_000_000 != 0) {
            throw new IllegalArgumentException(
                    "lease ttl " + ttl + " must be whole milliseconds from " + shortest + " to " + LONGEST);
        }
    }
}
