package dev.hexis.adapter.memory;

import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.cache.Cache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The cache in memory; one act on a region at a time. */
final class MemoryCache implements Cache {
    private record Name(String region, int shards) {}

    private final ConcurrentHashMap<Name, MemoryRegion> regions = new ConcurrentHashMap<>();
    private final InstantSource time;
    private final Runnable requireOpen;

    MemoryCache(InstantSource time, Runnable requireOpen) {
        this.time = time;
        this.requireOpen = requireOpen;
    }

    @Override
    public Lookup get(Region region, String key) {
        return Objects.requireNonNull(getAll(region, List.of(key)).get(key));
    }

    @Override
    public Map<String, Lookup> getAll(Region region, Collection<String> keys) {
        CacheKeys checked = CacheKeys.of(keys);
        return act(region, held -> {
            Map<String, Lookup> found = new LinkedHashMap<>();
            checked.keys().forEach(key -> found.put(key, held.get(region, key)));
            return found;
        });
    }

    @Override
    public void putAll(Region region, Map<String, Content> contents) {
        contents.values().forEach(region::checked);
        CacheKeys checked = CacheKeys.of(contents.keySet());
        act(region, held -> {
            checked.keys().forEach(key -> held.put(region, key, Objects.requireNonNull(contents.get(key))));
            return held;
        });
    }

    @Override
    public void evictAll(Region region, Collection<String> keys) {
        CacheKeys checked = CacheKeys.of(keys);
        act(region, held -> {
            checked.keys().forEach(held::evict);
            return held;
        });
    }

    @Override
    public void invalidateTags(Region region, Set<String> tags) {
        Set<String> checked = region.checked(tags);
        act(region, held -> {
            held.invalidate(checked);
            return held;
        });
    }

    @Override
    public void clear(Region region) {
        act(region, held -> {
            held.clear();
            return held;
        });
    }

    @Override
    public LeaseOutcome lease(LeaseRequest request) {
        return act(request.region(), held -> held.lease(request));
    }

    @Override
    public boolean renew(CacheLease lease, Duration ttl) {
        Duration checked = LeaseRequest.checkedRenewal(ttl);
        return act(lease.region(), held -> held.renew(lease, checked));
    }

    @Override
    public boolean fill(CacheLease lease, Content content) {
        Content checked = lease.region().checked(content);
        return act(lease.region(), held -> held.fill(lease, checked));
    }

    private <R> R act(Region region, Function<MemoryRegion, R> body) {
        requireOpen.run();
        long now = Micros.of(time.instant());
        Object[] result = new Object[1];
        regions.compute(new Name(region.name(), region.shards()), (name, known) -> {
            MemoryRegion held = known == null ? new MemoryRegion() : known;
            held.turnTo(now);
            result[0] = body.apply(held);
            return held;
        });
        @SuppressWarnings("unchecked")
        R typed = (R) result[0];
        return typed;
    }
}
