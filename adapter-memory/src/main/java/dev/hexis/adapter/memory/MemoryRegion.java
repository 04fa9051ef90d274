package dev.hexis.adapter.memory;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a region holds. Invalidating a tag looks at every entry, which a server need not. What has ended is dropped now
 * and then, an hour late in case the clock steps back.
 */
final class MemoryRegion {
    private static final int SWEEP_EVERY = 4096;
    private static final long SLACK = 3_600_000_000L;

    private record Held(Content content, long ends) {}

    private record HeldLease(String token, long ends, boolean tagged, Set<String> invalidated) {
        boolean is(CacheLease lease, long now) {
            return token.equals(lease.token()) && ends > now;
        }

        boolean allows(Set<String> tags) {
            return tags.isEmpty() || (tagged && Collections.disjoint(tags, invalidated));
        }
    }

    private final Map<String, Held> entries = new HashMap<>();
    private final Map<String, HeldLease> leases = new HashMap<>();
    private long now;
    private int acts;

    void turnTo(long now) {
        this.now = now;
        if (++acts % SWEEP_EVERY == 0) {
            entries.values().removeIf(held -> held.ends() + SLACK < now);
            leases.values().removeIf(held -> held.ends() + SLACK < now);
        }
    }

    Lookup get(Region region, String key) {
        Held held = entries.get(key);
        boolean seen = held != null
                && held.ends() > now
                && (region.tagged() || held.content().tags().isEmpty());
        return seen ? lookup(held) : new Lookup.Miss();
    }

    void put(Region region, String key, Content content) {
        evict(key);
        long lifetime =
                Micros.of(region.lifetime(content, ThreadLocalRandom.current().nextDouble()));
        if (lifetime > 0) {
            Content own = new Content(content.value().map(byte[]::clone), content.tags(), content.ttl());
            entries.put(key, new Held(own, now + lifetime));
        }
    }

    void evict(String key) {
        entries.remove(key);
        leases.remove(key);
    }

    void invalidate(Set<String> tags) {
        entries.values().removeIf(held -> !Collections.disjoint(held.content().tags(), tags));
        leases.values().forEach(held -> held.invalidated().addAll(tags));
    }

    void clear() {
        entries.clear();
        leases.clear();
    }

    LeaseOutcome lease(LeaseRequest request) {
        Region region = request.region();
        if (!request.refresh() && get(region, request.key()) instanceof LeaseOutcome found) {
            return found;
        }
        HeldLease other = leases.get(request.key());
        if (other != null && other.ends() > now) {
            return new LeaseOutcome.Busy(Micros.duration(other.ends() - now));
        }
        String token = UUID.randomUUID().toString().replace("-", "");
        long ends = now + Micros.of(request.ttl());
        leases.put(request.key(), new HeldLease(token, ends, region.tagged(), new HashSet<>()));
        return new LeaseOutcome.Granted(new CacheLease(region, request.key(), token));
    }

    boolean renew(CacheLease lease, Duration ttl) {
        HeldLease held = leases.get(lease.key());
        if (held == null || !held.is(lease, now)) {
            return false;
        }
        if (ttl.isZero()) {
            leases.remove(lease.key());
        } else {
            HeldLease renewed = new HeldLease(held.token(), now + Micros.of(ttl), held.tagged(), held.invalidated());
            leases.put(lease.key(), renewed);
        }
        return true;
    }

    boolean fill(CacheLease lease, Content content) {
        HeldLease held = leases.get(lease.key());
        if (held == null || !held.token().equals(lease.token())) {
            return false;
        }
        leases.remove(lease.key());
        if (held.ends() <= now || !held.allows(content.tags())) {
            return false;
        }
        put(lease.region(), lease.key(), content);
        return true;
    }

    private static Lookup lookup(@Nullable Held held) {
        if (held == null) {
            return new Lookup.Miss();
        }
        return held.content()
                .value()
                .<Lookup>map(value -> new Lookup.Hit(value.clone(), Micros.instant(held.ends())))
                .orElseGet(() -> new Lookup.Negative(Micros.instant(held.ends())));
    }
}
