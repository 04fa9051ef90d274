package dev.hexis.lua;

import dev.hexis.domain.ratelimit.RateLimit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Limits as the scripts know them. Most applications ask about the same few limits all the time, so the last of each
 * hash is kept; a limit that meets another's place is worked out again, which is only slower.
 */
final class StoredLimits {
    private static final int PLACES = 256;

    private final AtomicReferenceArray<StoredLimit> latest = new AtomicReferenceArray<>(PLACES);

    StoredLimit of(RateLimit limit) {
        int hash = limit.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        StoredLimit known = latest.get(place);
        if (known != null && known.limit().equals(limit)) {
            return known;
        }
        StoredLimit stored = StoredLimit.of(limit);
        latest.set(place, stored);
        return stored;
    }
}
