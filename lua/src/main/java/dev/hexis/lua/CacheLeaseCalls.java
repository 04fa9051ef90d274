package dev.hexis.lua;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.lua.CacheSpace.Shard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The calls of the cache that are about leases. */
public final class CacheLeaseCalls {
    private final Wire wire;

    CacheLeaseCalls(Wire wire) {
        this.wire = wire;
    }

    /** Gets what a key holds, or a lease. */
    public ScriptCall<LeaseOutcome> lease(LeaseRequest request) {
        Shard shard = new CacheSpace(wire, request.region()).shard(request.key());
        CacheLease lease = new CacheLease(request.region(), request.key(), Unique.word());
        List<byte[]> arguments = wire.arguments(
                Ascii.bytes(lease.token()),
                Ascii.bytes(request.ttl().toMillis()),
                Ascii.bytes(request.region().tagged() ? 1 : 0),
                Ascii.bytes(request.refresh() ? 1 : 0));
        return new ScriptCall<>(Script.CACHE_LEASE, keys(shard, lease), arguments, reply -> outcome(lease, reply));
    }

    /** Makes a lease last longer, or ends it. */
    public ScriptCall<Boolean> renew(CacheLease lease, Duration ttl) {
        long millis = LeaseRequest.checkedRenewal(ttl).toMillis();
        Shard shard = new CacheSpace(wire, lease.region()).shard(lease.key());
        return new ScriptCall<>(
                Script.CACHE_RENEW,
                List.of(shard.tags(), shard.epoch(), shard.lease(lease.key())),
                wire.arguments(Ascii.bytes(lease.token()), Ascii.bytes(millis)),
                reply -> reply.integer(0) == 1);
    }

    /** Stores what was loaded under a lease. */
    public ScriptCall<Boolean> fill(CacheLease lease, Content content) {
        Shard shard = new CacheSpace(wire, lease.region()).shard(lease.key());
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Ascii.bytes(lease.token()));
        StoredContent.of(lease.region(), lease.region().checked(content)).appendTo(arguments);
        wire.now().ifPresent(arguments::add);
        return new ScriptCall<>(Script.CACHE_FILL, keys(shard, lease), arguments, reply -> reply.integer(0) == 1);
    }

    private static LeaseOutcome outcome(CacheLease lease, Reply reply) {
        return switch (reply.text(0)) {
            case "held" -> held(CacheEntry.read(reply.bytes(1)));
            case "busy" -> new LeaseOutcome.Busy(Micros.duration(reply.integer(1)));
            default -> new LeaseOutcome.Granted(lease);
        };
    }

    private static LeaseOutcome held(Lookup lookup) {
        if (lookup instanceof LeaseOutcome held) {
            return held;
        }
        throw new UnreadableReplyException(Script.CACHE_LEASE.path() + " replied an entry that is none");
    }

    private static List<String> keys(Shard shard, CacheLease lease) {
        return List.of(shard.tags(), shard.epoch(), shard.entry(lease.key()), shard.lease(lease.key()));
    }
}
