package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.lua.Wire;
import dev.hexis.ports.cache.Cache;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our cache: a region with tags or without them. */
record HexisCache(Cache cache, Region region, Content content, Keys keys) {
    private static final Content CONTENT = Content.of(new byte[CacheChapter.VALUE_BYTES]);
    private static final Duration TTL = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String TAG = "tag";

    static HexisCache untagged(Cache cache, Keys keys) {
        return new HexisCache(cache, Region.of("plain", TTL), CONTENT, keys);
    }

    static HexisCache tagged(Cache cache, Keys keys) {
        return new HexisCache(cache, Region.of("tagged", TTL).withTags(), CONTENT.withTags(TAG), keys);
    }

    boolean put(String key) {
        cache.put(region, key, content);
        return true;
    }

    void putAll(Collection<String> names) {
        cache.putAll(region, names.stream().collect(Collectors.toMap(Function.identity(), key -> content)));
    }

    boolean putMany(String group) {
        putAll(keys.of(group));
        return true;
    }

    boolean get(String key) {
        return cache.get(region, key) instanceof Lookup.Hit;
    }

    boolean getMany(String group) {
        List<String> wanted = keys.of(group);
        return cache.getAll(region, wanted).values().stream()
                        .filter(Lookup.Hit.class::isInstance)
                        .count()
                == wanted.size();
    }

    /** Finds nothing, may load alone, and fills in what it has loaded. */
    boolean load(String name) {
        return cache.getOrLease(region, Keys.fresh(name), LEASE) instanceof LeaseOutcome.Granted granted
                && cache.fill(granted.lease(), content);
    }

    /** What {@link #get} sends. */
    Raw getting(Wire wire, Names names) {
        return Raw.of(names.some(), key -> wire.cache().get(region, key));
    }

    /** What {@link #getMany} sends. */
    Raw gettingMany(Wire wire, Names groups) {
        return Raw.ofMany(groups.some(), group -> wire.cache().getAll(region, keys.of(group)))
                .counting(CacheChapter.MANY);
    }

    /** Half of what {@link #load} sends. */
    Raw leasing(Wire wire, Names names) {
        return Raw.of(names.some(), key -> wire.cacheLeases().lease(new LeaseRequest(region, key, LEASE, false)))
                .named("a miss with a lease, not filled");
    }

    /** What {@link #invalidate} sends. */
    Raw invalidating(Wire wire) {
        return Raw.ofMany(List.of(TAG), tag -> wire.cache().invalidateTags(region, Set.of(tag)));
    }

    void invalidate() {
        cache.invalidateTags(region, Set.of(TAG));
    }
}
