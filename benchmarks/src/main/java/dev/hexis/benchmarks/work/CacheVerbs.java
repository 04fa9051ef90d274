package dev.hexis.benchmarks.work;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class CacheVerbs {
    private static final Region PLAIN = Region.of("verbs", Duration.ofHours(1));
    private static final Region TAGGED =
            Region.of("tagged", Duration.ofHours(1)).withTags();
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final byte[] VALUE = "v".repeat(100).getBytes(StandardCharsets.US_ASCII);
    private static final Content CONTENT = Content.of(VALUE);
    private static final Content WITH_TAGS = new Content(Optional.of(VALUE), Set.of("red", "blue"), Optional.empty());

    private CacheVerbs() {}

    static List<Work> of(Wire wire) {
        return List.of(
                Verb.of(
                        "cache: put",
                        (ports, key) -> key,
                        (ports, key, same) -> put(ports.cache(), PLAIN, key, CONTENT),
                        (key, same) -> wire.cache().putAll(PLAIN, Map.of(key, CONTENT))),
                Verb.of(
                                "cache: get 100",
                                CacheVerbs::hundred,
                                (ports, key, keys) -> ports.cache().getAll(PLAIN, keys).values().stream()
                                        .allMatch(Lookup.Hit.class::isInstance),
                                (key, keys) -> wire.cache().getAll(PLAIN, keys))
                        .counting(100),
                Verb.of(
                        "cache: hit where there are tags",
                        (ports, key) -> put(ports.cache(), TAGGED, key, WITH_TAGS),
                        (ports, key, same) -> ports.cache().get(TAGGED, key) instanceof Lookup.Hit,
                        (key, same) -> List.of((ScriptCall<?>) wire.cache().get(TAGGED, key))),
                Verb.of(
                        "cache: put with two tags",
                        (ports, key) -> key,
                        (ports, key, same) -> put(ports.cache(), TAGGED, key, WITH_TAGS),
                        (key, same) -> wire.cache().putAll(TAGGED, Map.of(key, WITH_TAGS))),
                Verb.of(
                        "cache: evict, miss with lease, fill",
                        (ports, key) -> key,
                        (ports, key, same) -> load(ports.cache(), key),
                        (key, same) -> load(wire, key)),
                Verb.of(
                        "cache: renew a lease",
                        CacheVerbs::lease,
                        (ports, key, lease) -> ports.cache().renew(lease, LEASE),
                        (key, lease) -> List.of(wire.cacheLeases().renew(lease, LEASE))),
                Verb.of(
                        "cache: invalidate a tag",
                        (ports, tag) -> Set.of(tag),
                        (ports, tag, tags) -> {
                            ports.cache().invalidateTags(TAGGED, tags);
                            return true;
                        },
                        (tag, tags) -> wire.cache().invalidateTags(TAGGED, tags)),
                Verb.of(
                        "cache: clear a region",
                        (ports, name) -> Region.of(name, Duration.ofHours(1)),
                        (ports, name, region) -> {
                            ports.cache().clear(region);
                            return true;
                        },
                        (name, region) -> wire.cache().clear(region)));
    }

    private static boolean put(Cache cache, Region region, String key, Content content) {
        cache.put(region, key, content);
        return true;
    }

    private static List<String> hundred(Ports ports, String key) {
        List<String> keys = IntStream.range(0, 100)
                .mapToObj(i -> "k" + Math.floorMod(key.hashCode(), 10) + '-' + i)
                .toList();
        ports.cache().putAll(PLAIN, keys.stream().collect(Collectors.toMap(Function.identity(), k -> CONTENT)));
        return keys;
    }

    private static CacheLease lease(Ports ports, String key) {
        if (ports.cache().getOrLease(PLAIN, key, LEASE) instanceof LeaseOutcome.Granted granted) {
            return granted.lease();
        }
        throw new IllegalStateException("somebody has leased " + key);
    }

    private static boolean load(Cache cache, String key) {
        cache.evict(PLAIN, key);
        return cache.getOrLease(PLAIN, key, LEASE) instanceof LeaseOutcome.Granted granted
                && cache.fill(granted.lease(), CONTENT);
    }

    private static List<ScriptCall<?>> load(Wire wire, String key) {
        ScriptCall<LeaseOutcome> lease = wire.cacheLeases().lease(new LeaseRequest(PLAIN, key, LEASE, false));
        String token = new String(lease.arguments().get(0), StandardCharsets.US_ASCII);
        ScriptCall<Boolean> fill = wire.cacheLeases().fill(new CacheLease(PLAIN, key, token), CONTENT);
        return Stream.concat(wire.cache().evictAll(PLAIN, List.of(key)).stream(), Stream.of(lease, fill))
                .collect(Collectors.toList());
    }
}
