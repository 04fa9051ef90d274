package dev.hexis.benchmarks.peer;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redisson.api.RMapCache;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;
import org.redisson.codec.CompositeCodec;

/**
 * Redisson's map with a time to live for each entry. It has no tags. {@code RMapCacheNative} wants a server of 7.4 or
 * newer.
 */
record RedissonCache(RMapCache<String, byte[]> map, Keys keys) {
    private static final byte[] VALUE = new byte[CacheChapter.VALUE_BYTES];
    private static final Duration TTL = Duration.ofHours(1);

    static RedissonCache in(RedissonPeer redisson, Keys keys) {
        return new RedissonCache(
                redisson.client()
                        .getMapCache(
                                redisson.key("cache"),
                                new CompositeCodec(StringCodec.INSTANCE, ByteArrayCodec.INSTANCE)),
                keys);
    }

    boolean put(String key) {
        map.fastPut(key, VALUE, TTL.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    void putAll(Collection<String> names) {
        map.putAll(
                names.stream().collect(Collectors.toMap(Function.identity(), key -> VALUE)),
                TTL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    boolean putMany(String group) {
        putAll(keys.of(group));
        return true;
    }

    boolean get(String key) {
        return map.get(key) != null;
    }

    boolean getMany(String group) {
        List<String> wanted = keys.of(group);
        return map.getAll(new LinkedHashSet<>(wanted)).size() == wanted.size();
    }

    boolean load(String name) {
        String key = Keys.fresh(name);
        return map.get(key) == null && put(key);
    }

    /** Under a lock of the key, so that nobody else loads meanwhile. */
    boolean loadAlone(String name) {
        return map.computeIfAbsent(Keys.fresh(name), TTL, key -> VALUE) != null;
    }

    void clear() {
        map.clear();
    }
}
