package dev.hexis.domain.cache;

import java.time.Duration;
import java.util.Set;

/**
 * A part of a cache whose entries live alike and can be cleared together. Whoever uses a region must describe it with
 * the same name and the same number of shards.
 *
 * @param name its name, 1 to {@value #LONGEST_NAME} characters
 * @param ttl how long an entry lives if it does not say so itself, from 0, which stores nothing, to 365 days; rounded
 *     up to whole milliseconds
 * @param jitter by which share of its time an entry may live shorter, from 0 to below 1, so that entries that were
 *     written together do not end together
 * @param negativeTtl how long an entry lives that says that there is nothing
 * @param shards over how many hash slots of a Redis Cluster its keys are spread, from 1 to {@value #MOST_SHARDS}
 * @param tagged whether its entries may have tags; reading them takes the server more work
 */
public record Region(String name, Duration ttl, double jitter, Duration negativeTtl, int shards, boolean tagged) {
    /** The longest name of a region, in characters. */
    public static final int LONGEST_NAME = 256;

    /** The most shards of a region. */
    public static final int MOST_SHARDS = 1024;

    private static final Duration USUAL_NEGATIVE_TTL = Duration.ofSeconds(30);

    /** Checks every part. */
    public Region {
        CacheBounds.checkLength("region name", name, LONGEST_NAME);
        CacheBounds.checkTtl("ttl", ttl);
        CacheBounds.checkTtl("negativeTtl", negativeTtl);
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException(
                    "jitter " + jitter + " of region '" + name + "' must be from 0 to below 1");
        }
        CacheBounds.checkCount("shards of region '" + name + "'", shards, MOST_SHARDS);
    }

    /**
     * A region without jitter and without tags, of one shard. That there is nothing it remembers for 30 seconds, but no
     * longer than what there is.
     */
    public static Region of(String name, Duration ttl) {
        Duration negativeTtl = ttl.compareTo(USUAL_NEGATIVE_TTL) < 0 ? ttl : USUAL_NEGATIVE_TTL;
        return new Region(name, ttl, 0, negativeTtl, 1, false);
    }

    /** This region with entries that live shorter by up to a share of their time. */
    public Region withJitter(double jitter) {
        return new Region(name, ttl, jitter, negativeTtl, shards, tagged);
    }

    /** This region with another time for entries that say that there is nothing; 0 does not store them. */
    public Region withNegativeTtl(Duration negativeTtl) {
        return new Region(name, ttl, jitter, negativeTtl, shards, tagged);
    }

    /** This region spread over several hash slots. What is stored under another number of shards is not found. */
    public Region withShards(int shards) {
        return new Region(name, ttl, jitter, negativeTtl, shards, tagged);
    }

    /** This region with entries that may have tags. Without this, entries that have tags are not found. */
    public Region withTags() {
        return new Region(name, ttl, jitter, negativeTtl, shards, true);
    }

    /**
     * How long a content lives here, in whole milliseconds: its own time or that of the region, less a share of the
     * jitter, but at least 1 ms. 0 stores nothing.
     *
     * @param random from 0 to below 1, how much of the jitter
     */
    public Duration lifetime(Content content, double random) {
        Duration given = content.ttl().orElse(content.value().isPresent() ? ttl : negativeTtl);
        long millis = given.plusNanos(999_999).toMillis();
        return Duration.ofMillis(Math.max(Math.min(1, millis), millis - (long) (millis * jitter * random)));
    }

    /** A content that this region can hold. */
    public Content checked(Content content) {
        if (!content.tags().isEmpty()) {
            checked(content.tags());
        }
        return content;
    }

    /** Tags that this region can have: 1 to {@value Content#MOST_TAGS}. */
    public Set<String> checked(Set<String> tags) {
        if (!tagged) {
            throw new IllegalArgumentException(
                    "region '" + name + "' has no tags; describe it with withTags() wherever it is used");
        }
        CacheBounds.checkCount("tags", tags.size(), Content.MOST_TAGS);
        return CacheBounds.tags(tags);
    }
}
