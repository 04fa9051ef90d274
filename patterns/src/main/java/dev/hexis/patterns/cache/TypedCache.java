package dev.hexis.patterns.cache;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.Codec;
import dev.hexis.ports.PortException;
import dev.hexis.ports.cache.Cache;
import java.time.Duration;

/**
 * A region of a cache that holds values of a type. Bytes that the codec cannot read, as another release may have
 * written them, are a miss, and whoever asks for a lease may load them anew. Everything else is as {@link Cache} says.
 *
 * @param <V> the type of the values
 */
public final class TypedCache<V> {
    private final Cache cache;
    private final Region region;
    private final Codec<V> codec;

    /** A region of a cache, read and written by a codec. */
    public TypedCache(Cache cache, Region region, Codec<V> codec) {
        this.cache = cache;
        this.region = region;
        this.codec = codec;
    }

    /** What is known about a key: a hit, a negative, or a miss. */
    public TypedOutcome<V> get(String key) {
        Lookup found = cache.get(region, key);
        if (found instanceof Lookup.Hit hit) {
            return decoded(hit);
        }
        return found instanceof Lookup.Negative negative
                ? new TypedOutcome.Negative<>(negative.expiresAt())
                : new TypedOutcome.Miss<>();
    }

    /** Stores a value with tags, for the region's time. */
    public void put(String key, V value, String... tags) {
        cache.put(region, key, content(value, tags));
    }

    /** Remembers that there is no value, for the region's time for such. */
    public void putNegative(String key) {
        cache.put(region, key, Content.negative());
    }

    /** What is known about a key or, if that is nothing, a lease to fill it; never a miss. */
    public TypedOutcome<V> getOrLease(String key, Duration leaseTtl) {
        TypedOutcome<V> outcome = typed(cache.lease(new LeaseRequest(region, key, leaseTtl, false)));
        return outcome instanceof TypedOutcome.Miss
                ? typed(cache.lease(new LeaseRequest(region, key, leaseTtl, true)))
                : outcome;
    }

    /** Stores what was loaded under a lease, with tags; says whether it was still to be stored. */
    public boolean fill(CacheLease lease, V value, String... tags) {
        return cache.fill(lease, content(value, tags));
    }

    /** Remembers that nothing was found under a lease; says whether that was still to be stored. */
    public boolean fillNegative(CacheLease lease) {
        return cache.fill(lease, Content.negative());
    }

    private Content content(V value, String... tags) {
        return Content.of(codec.encode(value)).withTags(tags);
    }

    private TypedOutcome<V> typed(LeaseOutcome outcome) {
        if (outcome instanceof Lookup.Hit hit) {
            return decoded(hit);
        }
        if (outcome instanceof Lookup.Negative negative) {
            return new TypedOutcome.Negative<>(negative.expiresAt());
        }
        return outcome instanceof LeaseOutcome.Granted granted
                ? new TypedOutcome.Granted<>(granted.lease())
                : new TypedOutcome.Busy<>(((LeaseOutcome.Busy) outcome).remaining());
    }

    private TypedOutcome<V> decoded(Lookup.Hit hit) {
        try {
            return new TypedOutcome.Hit<>(codec.decode(hit.value()), hit.expiresAt());
        } catch (PortException e) {
            if (e.reason() == PortException.Reason.CORRUPT) {
                return new TypedOutcome.Miss<>();
            }
            throw e;
        }
    }
}
