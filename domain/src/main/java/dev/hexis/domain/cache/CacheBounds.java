package dev.hexis.domain.cache;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What all values of a cache are checked for. */
final class CacheBounds {
    private static final Duration LONGEST = Duration.ofDays(365);

    private CacheBounds() {}

    static void checkLength(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters must have 1 to " + longest);
        }
    }

    static void checkCount(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(what + ": " + count + " given, must be from 1 to " + most);
        }
    }

    static void checkTtl(String what, Duration ttl) {
        if (ttl.isNegative() || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " " + ttl + " must be from PT0S to " + LONGEST);
        }
    }

    /** A copy in the same order. */
    static Set<String> tags(Set<String> tags) {
        Set<String> copy = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        copy.forEach(tag -> checkLength("tag", tag, Content.LONGEST_TAG));
        return copy;
    }
}
