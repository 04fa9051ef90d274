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
import java.util.function.Function;

/**
 * The calls of the cache. What each does is said at the port; bad arguments are refused here. Verbs for many keys are
 * one call for each shard.
 */
public final class CacheCalls {
    private final Wire wire;

    CacheCalls(Wire wire) {
        this.wire = wire;
    }

    /** Reads one key. */
    public Call<Lookup> get(Region region, String key) {
        return get(region, new CacheSpace(wire, region).shard(CacheKeys.checked(key)), found -> found.get(0));
    }

    /** Reads many keys; {@link #inOrder} joins what is found. */
    public List<Call<Map<String, Lookup>>> getAll(Region region, Collection<String> keys) {
        List<Call<Map<String, Lookup>>> calls = new ArrayList<>();
        for (Shard shard :
                new CacheSpace(wire, region).shards(CacheKeys.of(keys).keys())) {
            calls.add(get(region, shard, found -> byKey(shard.keys(), found)));
        }
        return calls;
    }

    /** What all shards have, in the order of the keys. */
    public static Map<String, Lookup> inOrder(Collection<String> keys, List<Map<String, Lookup>> found) {
        if (found.size() == 1) {
            return found.get(0);
        }
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

    /** Natively where entries have no tags, which costs the server a tenth of a script. */
    private <R> Call<R> get(Region region, Shard shard, Function<List<Lookup>, R> meaning) {
        List<String> touched = new ArrayList<>(2 + shard.keys().size());
        if (region.tagged()) {
            touched.add(shard.tags());
        }
        touched.add(shard.epoch());
        shard.keys().forEach(key -> touched.add(shard.entry(key)));
        if (region.tagged()) {
            return new ScriptCall<>(
                    Script.CACHE_GET,
                    touched,
                    wire.arguments(),
                    reply -> meaning.apply(reply.each(1, i -> CacheEntry.read(reply.bytes(i)))));
        }
        Optional<Long> now = wire.nowMicros();
        return new MultiGet<>(touched, values -> meaning.apply(CacheEntry.readAll(values, now)));
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

    private static Map<String, Lookup> byKey(List<String> keys, List<Lookup> found) {
        Map<String, Lookup> byKey = new LinkedHashMap<>(2 * keys.size());
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), found.get(i));
        }
        return byKey;
    }

    private static List<String> stateKeys(Shard shard) {
        return new ArrayList<>(List.of(shard.tags(), shard.epoch()));
    }
}
