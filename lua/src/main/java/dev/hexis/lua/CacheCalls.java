package dev.hexis.lua;

import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.lua.CacheSpace.Shard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of the cache. What each does is said at the port; bad arguments are refused here. Verbs for many keys are
 * one call for each shard.
 */
public final class CacheCalls {
    private final Wire wire;

    CacheCalls(Wire wire) {
        this.wire = wire;
    }

    /** Reads one key: natively where entries have no tags, which costs the server a tenth of a script. */
    public Call<Lookup> get(Region region, String key) {
        Shard shard = new CacheSpace(wire, region).shard(CacheKeys.checked(key));
        if (region.tagged()) {
            return new ScriptCall<>(
                    Script.CACHE_GET,
                    List.of(shard.tags(), shard.epoch(), shard.entry(key)),
                    wire.arguments(tagged(region)),
                    reply -> CacheEntry.read(reply.bytes(0)));
        }
        Optional<Long> now = wire.nowMicros();
        return new MultiGet<>(
                List.of(shard.epoch(), shard.entry(key)), values -> CacheEntry.read(values.get(0), values.get(1), now));
    }

    /** Reads many keys; {@link #inOrder} joins what is found. */
    public List<ScriptCall<Map<String, Lookup>>> getAll(Region region, Collection<String> keys) {
        List<ScriptCall<Map<String, Lookup>>> calls = new ArrayList<>();
        for (Shard shard :
                new CacheSpace(wire, region).shards(CacheKeys.of(keys).keys())) {
            List<String> touched = stateKeys(shard);
            shard.keys().forEach(key -> touched.add(shard.entry(key)));
            calls.add(new ScriptCall<>(
                    Script.CACHE_GET, touched, wire.arguments(tagged(region)), reply -> found(shard.keys(), reply)));
        }
        return calls;
    }

    /** What all shards have, in the order of the keys. */
    public static Map<String, Lookup> inOrder(Collection<String> keys, List<Map<String, Lookup>> found) {
        Map<String, Lookup> byKey = new HashMap<>();
        found.forEach(byKey::putAll);
        Map<String, Lookup> ordered = new LinkedHashMap<>();
        for (String key : keys) {
            Optional.ofNullable(byKey.get(key)).ifPresent(lookup -> ordered.put(key, lookup));
        }
        return ordered;
    }

    /** Stores many contents; each call says how many it stored. */
    public List<ScriptCall<Long>> putAll(Region region, Map<String, Content> contents) {
        List<ScriptCall<Long>> calls = new ArrayList<>();
        contents.values().forEach(region::checked);
        for (Shard shard : new CacheSpace(wire, region)
                .shards(CacheKeys.of(contents.keySet()).keys())) {
            calls.add(put(region, shard, contents));
        }
        return calls;
    }

    /** Forgets many keys; each call says how many Redis keys it removed. */
    public List<ScriptCall<Long>> evictAll(Region region, Collection<String> keys) {
        List<ScriptCall<Long>> calls = new ArrayList<>();
        for (Shard shard :
                new CacheSpace(wire, region).shards(CacheKeys.of(keys).keys())) {
            List<String> touched = new ArrayList<>(2 * shard.keys().size());
            for (String key : shard.keys()) {
                touched.add(shard.entry(key));
                touched.add(shard.lease(key));
            }
            calls.add(new ScriptCall<>(Script.CACHE_EVICT, touched, List.of(), reply -> reply.integer(0)));
        }
        return calls;
    }

    /** Invalidates tags in every shard. */
    public List<ScriptCall<Long>> invalidateTags(Region region, Set<String> tags) {
        Set<String> checked = region.checked(tags);
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Ascii.bytes(checked.size()));
        checked.forEach(tag -> arguments.add(KeyPart.encode(tag).getBytes(StandardCharsets.UTF_8)));
        wire.now().ifPresent(arguments::add);
        return new CacheSpace(wire, region)
                .shards().stream()
                        .map(shard -> new ScriptCall<>(
                                Script.CACHE_INVALIDATE, List.of(shard.tags()), arguments, reply -> reply.integer(0)))
                        .toList();
    }

    /** Clears every shard. */
    public List<ScriptCall<Long>> clear(Region region) {
        return new CacheSpace(wire, region)
                .shards().stream()
                        .map(shard -> new ScriptCall<>(
                                Script.CACHE_CLEAR, stateKeys(shard), List.of(), reply -> reply.integer(0)))
                        .toList();
    }

    private ScriptCall<Long> put(Region region, Shard shard, Map<String, Content> contents) {
        List<String> keys = stateKeys(shard);
        List<byte[]> arguments = new ArrayList<>();
        long longest = 0;
        for (String key : shard.keys()) {
            StoredContent content = StoredContent.of(region, Objects.requireNonNull(contents.get(key)));
            longest = Math.max(longest, content.millis());
            keys.add(shard.entry(key));
            keys.add(shard.lease(key));
            content.appendTo(arguments);
        }
        arguments.add(0, Ascii.bytes(Unique.word()));
        arguments.add(1, Ascii.bytes(longest));
        wire.now().ifPresent(arguments::add);
        return new ScriptCall<>(Script.CACHE_PUT, keys, arguments, reply -> reply.integer(0));
    }

    private static Map<String, Lookup> found(List<String> keys, Reply reply) {
        Map<String, Lookup> found = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            found.put(keys.get(i), CacheEntry.read(reply.bytes(i)));
        }
        return found;
    }

    private static List<String> stateKeys(Shard shard) {
        return new ArrayList<>(List.of(shard.tags(), shard.epoch()));
    }

    private static byte[] tagged(Region region) {
        return Ascii.bytes(region.tagged() ? 1 : 0);
    }
}
