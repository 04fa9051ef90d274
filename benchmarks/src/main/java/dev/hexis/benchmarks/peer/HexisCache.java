package dev.hexis.benchmarks.peer;

import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
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

    void invalidate() {
        cache.invalidateTags(region, Set.of(TAG));
    }
}
