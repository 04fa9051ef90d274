package dev.hexis.domain.cache;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a key of a cache is to hold: a value, or the knowledge that there is none.
 *
 * @param value the value, up to {@value #MOST_BYTES} bytes, which the caller does not change; empty for the knowledge
 *     that there is none
 * @param tags what it depends on, up to {@value #MOST_TAGS} tags of 1 to {@value #LONGEST_TAG} characters: once one of
 *     them is invalidated, the entry is gone
 * @param ttl how long it lives, 0 to 365 days, in place of what the region says; 0 stores nothing
 */
public record Content(Optional<byte[]> value, Set<String> tags, Optional<Duration> ttl) {
    /** The largest value. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    /** The most tags of a content, and the most that can be invalidated at once. */
    public static final int MOST_TAGS = 64;

    /** The longest tag, in characters. */
    public static final int LONGEST_TAG = 256;

    /** Checks every part. */
    public Content {
        if (value.isPresent() && value.get().length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "value of " + value.get().length + " bytes must have at most " + MOST_BYTES);
        }
        if (!tags.isEmpty()) {
            CacheBounds.checkCount("tags", tags.size(), MOST_TAGS);
        }
        tags = CacheBounds.tags(tags);
        ttl.ifPresent(given -> CacheBounds.checkTtl("ttl", given));
    }

    /** A value. */
    public static Content of(byte[] value) {
        return new Content(Optional.of(value), Set.of(), Optional.empty());
    }

    /** The knowledge that there is no value. It lives as long as the region says for such. */
    public static Content negative() {
        return new Content(Optional.empty(), Set.of(), Optional.empty());
    }

    /** This content with these tags. */
    public Content withTags(String... tags) {
        return withTags(new LinkedHashSet<>(List.of(tags)));
    }

    /** This content with these tags. */
    public Content withTags(Set<String> tags) {
        return new Content(value, tags, ttl);
    }

    /** This content with a time of its own. */
    public Content withTtl(Duration ttl) {
        return new Content(value, tags, Optional.of(ttl));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content content
                && Arrays.equals(value.orElse(null), content.value.orElse(null))
                && tags.equals(content.tags)
                && ttl.equals(content.ttl);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(value.orElse(null)), tags, ttl);
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        String what = value.map(bytes -> bytes.length + " bytes").orElse("nothing");
        return "Content[" + what + ", tags=" + tags + ", ttl=" + ttl + "]";
    }
}
