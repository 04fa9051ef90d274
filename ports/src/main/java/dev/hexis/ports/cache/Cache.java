package dev.hexis.ports.cache;

import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cache that processes share, in regions whose entries end by themselves.
 *
 * <p>An entry is found until its time is over, its key is evicted, one of its tags is invalidated or its region is
 * cleared. An entry that cannot be read, because another release wrote it or it is no entry at all, is a miss and is
 * overwritten by the next write.
 *
 * <p><b>Leases</b> make that true for values that are being loaded, too: whoever finds nothing asks with
 * {@link #getOrLease}; one caller is granted a lease, the others are told that somebody is loading. {@link #fill} with
 * the lease is refused if meanwhile the key was written or evicted, a tag of the new content invalidated, the region
 * cleared, or if the lease has ended. So an old value never takes the place of what made it old. The tags may come from
 * the loaded value: the lease remembers the state of all tags of the region.
 *
 * <p>Times are the server's. Every verb is one round trip, and an act on one key is atomic; an act on many keys of a
 * region with several shards is atomic in each shard. All verbs throw {@link IllegalArgumentException} before anything
 * is sent if an argument is out of range, and {@link PortException} if the backend fails. Thread-safe.
 */
public interface Cache {

    /** What is known about a key. */
    Lookup get(Region region, String key);

    /** What is known about up to {@value CacheKeys#MOST} keys, by key, in the order of the keys. */
    Map<String, Lookup> getAll(Region region, Collection<String> keys);

    /**
     * Stores contents under up to {@value CacheKeys#MOST} keys, in place of what they held, and voids the leases on
     * them. A content whose time is 0 is not stored, but what its key held is gone all the same.
     */
    void putAll(Region region, Map<String, Content> contents);

    /** Stores a content under a key, as {@link #putAll} does. */
    default void put(Region region, String key, Content content) {
        putAll(region, Map.of(key, content));
    }

    /** Stores a value without tags for the region's time, as {@link #putAll} does. */
    default void put(Region region, String key, byte[] value) {
        put(region, key, Content.of(value));
    }

    /** Forgets what up to {@value CacheKeys#MOST} keys hold, and voids the leases on them. */
    void evictAll(Region region, Collection<String> keys);

    /** Forgets what a key holds, and voids the lease on it. */
    default void evict(Region region, String key) {
        evictAll(region, List.of(key));
    }

    /**
     * Makes all entries with at least one of the tags misses, however many they are, in a time that depends only on the
     * number of tags and shards; and what is being loaded with one of them is not stored.
     *
     * @param tags 1 to {@value Content#MOST_TAGS} tags
     */
    void invalidateTags(Region region, Set<String> tags);

    /**
     * Makes all entries of a region misses, however many they are, in a time that depends only on the number of shards,
     * and voids all leases in it.
     */
    void clear(Region region);

    /**
     * Gets what a key holds or, if that is nothing, a lease to fill it. After
     * {@link PortException.Reason#OUTCOME_UNKNOWN} there may be a lease that nobody knows; it keeps others from loading
     * until it ends.
     *
     * @return what the key holds, a lease, or that somebody else has one
     */
    LeaseOutcome lease(LeaseRequest request);

    /** Gets what a key holds or, if that is nothing, a lease to fill it within a time. */
    default LeaseOutcome getOrLease(Region region, String key, Duration leaseTtl) {
        return lease(new LeaseRequest(region, key, leaseTtl, false));
    }

    /**
     * Makes a lease last for a time from now on.
     *
     * @param ttl whole milliseconds from 0, which ends the lease, to 1 h
     * @return whether the lease was still good; if not, nothing is changed
     */
    boolean renew(CacheLease lease, Duration ttl);

    /**
     * Gives up a lease, so that somebody else can load without waiting for its end.
     *
     * @return whether the lease was still good
     */
    default boolean abandon(CacheLease lease) {
        return renew(lease, Duration.ZERO);
    }

    /**
     * Stores what was loaded under a lease, if the lease is still good and nothing has happened that makes the content
     * old. Whatever the answer, the lease is spent.
     *
     * @return whether it was stored; {@code true} as well for a content whose time is 0, which leaves the key empty.
     *     After a lost reply, asking again answers {@code false}
     */
    boolean fill(CacheLease lease, Content content);

    /** Stores a loaded value without tags for the region's time, as {@link #fill(CacheLease, Content)} does. */
    default boolean fill(CacheLease lease, byte[] value) {
        return fill(lease, Content.of(value));
    }
}
