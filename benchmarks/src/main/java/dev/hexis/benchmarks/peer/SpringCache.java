package dev.hexis.benchmarks.peer;

import java.time.Duration;
import java.util.Objects;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.cache.RedisCacheWriter.RedisCacheWriterConfigurer;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import org.springframework.data.redis.serializer.RedisSerializer;

/**
 * Spring Data's cache, with bytes as they are, that has written when a call returns; as shipped it has not. It has no
 * tags and no verb for many keys.
 */
record SpringCache(Cache cache) {
    private static final byte[] VALUE = new byte[CacheChapter.VALUE_BYTES];

    static SpringCache in(SpringPeer spring, String prefix) {
        RedisCacheConfiguration configuration = RedisCacheConfiguration.defaultCacheConfig()
                .entryTtl(Duration.ofHours(1))
                .computePrefixWith(name -> prefix)
                .serializeValuesWith(SerializationPair.fromSerializer(RedisSerializer.byteArray()));
        RedisCacheWriter writer =
                RedisCacheWriter.create(spring.connections(), RedisCacheWriterConfigurer::immediateWrites);
        RedisCacheManager manager =
                RedisCacheManager.builder(writer).cacheDefaults(configuration).build();
        manager.afterPropertiesSet();
        return new SpringCache(Objects.requireNonNull(manager.getCache("peers")));
    }

    boolean put(String key) {
        cache.put(key, VALUE);
        return true;
    }

    boolean get(String key) {
        return cache.get(key) != null;
    }

    boolean load(String name) {
        return cache.get(Keys.fresh(name), () -> VALUE) != null;
    }

    void clear() {
        cache.clear();
    }
}
