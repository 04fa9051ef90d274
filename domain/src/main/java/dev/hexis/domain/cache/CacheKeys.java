package dev.hexis.domain.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Keys of a cache.
 *
 * @param keys up to {@value #MOST} keys of 1 to {@value #LONGEST} characters, each once, in the order in which they
 *     were given first
 */
public record CacheKeys(List<String> keys) {
    /** The longest key, in characters. */
    public static final int LONGEST = 512;

    /** The most keys of one call. */
    public static final int MOST = 1000;

    /** Checks every key. */
    public CacheKeys {
        keys = List.copyOf(new LinkedHashSet<>(keys));
        keys.forEach(CacheKeys::checked);
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("keys: " + keys.size() + " given, must be at most " + MOST);
        }
    }

    /** Those that are different. */
    public static CacheKeys of(Collection<String> keys) {
        return new CacheKeys(new ArrayList<>(keys));
    }

    /** Checks one key. */
    public static String checked(String key) {
        CacheBounds.checkLength("cache key", key, LONGEST);
        return key;
    }
}
