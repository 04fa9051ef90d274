package dev.hexis.adapter.jedis;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.lua.CacheCalls;
import dev.hexis.lua.CacheLeaseCalls;
import dev.hexis.ports.cache.Cache;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

final class JedisCache implements Cache {
    private final JedisScripts scripts;
    private final CacheCalls calls;
    private final CacheLeaseCalls leases;

    JedisCache(JedisScripts scripts, CacheCalls calls, CacheLeaseCalls leases) {
        this.scripts = scripts;
        this.calls = calls;
        this.leases = leases;
    }

    @Override
    public Lookup get(Region region, String key) {
        return scripts.run(calls.get(region, key));
    }

    @Override
    public Map<String, Lookup> getAll(Region region, Collection<String> keys) {
        return CacheCalls.inOrder(keys, scripts.runAll(calls.getAll(region, keys)));
    }

    @Override
    public void putAll(Region region, Map<String, Content> contents) {
        scripts.runAll(calls.putAll(region, contents));
    }

    @Override
    public void evictAll(Region region, Collection<String> keys) {
        scripts.runAll(calls.evictAll(region, keys));
    }

    @Override
    public void invalidateTags(Region region, Set<String> tags) {
        scripts.runAll(calls.invalidateTags(region, tags));
    }

    @Override
    public void clear(Region region) {
        scripts.runAll(calls.clear(region));
    }

    @Override
    public LeaseOutcome lease(LeaseRequest request) {
        return scripts.run(leases.lease(request));
    }

    @Override
    public boolean renew(CacheLease lease, Duration ttl) {
        return scripts.run(leases.renew(lease, ttl));
    }

    @Override
    public boolean fill(CacheLease lease, Content content) {
        return scripts.run(leases.fill(lease, content));
    }
}
