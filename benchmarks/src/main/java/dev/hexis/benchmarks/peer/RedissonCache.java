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
record RedissonCache(RMapCache<String, byte[]> map) {
    private static final byte[] VALUE = new byte[CacheChapter.VALUE_BYTES];
    private static final Duration TTL = Duration.ofHours(1);

    static RedissonCache in(RedissonPeer redisson) {
        return new RedissonCache(redisson.client()
                .getMapCache(redisson.key("cache"), new CompositeCodec(StringCodec.INSTANCE, ByteArrayCodec.INSTANCE)));
    }

    boolean put(String key) {
        map.fastPut(key, VALUE, TTL.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    void putAll(Collection<String> keys) {
        map.putAll(
                keys.stream().collect(Collectors.toMap(Function.identity(), key -> VALUE)),
                TTL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    boolean putMany(String group) {
        putAll(Keys.of(group));
        return true;
    }

    boolean get(String key) {
        return map.get(key) != null;
    }

    boolean getMany(String group) {
        List<String> keys = Keys.of(group);
        return map.getAll(new LinkedHashSet<>(keys)).size() == keys.size();
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
