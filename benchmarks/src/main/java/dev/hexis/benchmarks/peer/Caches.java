package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import java.util.List;

/**
 * All caches.
 *
 * @param hexis ours on each adapter, a region without tags
 * @param tagged ours on each adapter, a region with tags
 * @param springByHand by hand, with the keys of {@code spring}
 */
record Caches(
        List<HexisCache> hexis,
        List<HexisCache> tagged,
        BareCache bare,
        SpringCache spring,
        BareCache springByHand,
        RedissonCache map) {

    static Caches on(
            Adapters adapters, BareLettuce lettuce, SpringPeer spring, RedissonPeer redisson, String keyPrefix) {
        Keys keys = new Keys();
        String springPrefix = keyPrefix + ":spring-cache:";
        return new Caches(
                adapters.ports().stream()
                        .map(ports -> HexisCache.untagged(ports.cache(), keys))
                        .toList(),
                adapters.ports().stream()
                        .map(ports -> HexisCache.tagged(ports.cache(), keys))
                        .toList(),
                new BareCache(lettuce, keyPrefix + ":bare-cache:", keys),
                SpringCache.in(spring, springPrefix),
                new BareCache(lettuce, springPrefix, keys),
                RedissonCache.in(redisson, keys));
    }
}
