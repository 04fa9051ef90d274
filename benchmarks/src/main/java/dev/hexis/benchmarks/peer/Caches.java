package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.ports.RedisSettings;
import java.util.List;

/** All caches. */
final class Caches implements AutoCloseable {
    private final Adapters adapters;
    private final BareLettuce lettuce;
    private final SpringPeer springPeer;
    private final RedissonPeer redisson;
    private final List<HexisCache> hexis;
    private final HexisCache tagged;
    private final BareCache bare;
    private final SpringCache spring;
    private final RedissonCache map;

    Caches(RedisSettings settings, int threads) {
        adapters = Adapters.open(settings, threads);
        lettuce = BareLettuce.open(settings);
        springPeer = SpringPeer.open(settings);
        redisson = RedissonPeer.tuned(settings);
        hexis = adapters.ports().stream()
                .map(ports -> HexisCache.untagged(ports.cache()))
                .toList();
        tagged = HexisCache.tagged(adapters.onLettuce().cache());
        bare = new BareCache(lettuce, settings.keyPrefix() + ":bare-cache:");
        spring = SpringCache.in(springPeer, settings.keyPrefix() + ":spring-cache:");
        map = RedissonCache.in(redisson);
    }

    Adapters adapters() {
        return adapters;
    }

    BareLettuce lettuce() {
        return lettuce;
    }

    RedissonPeer redisson() {
        return redisson;
    }

    /** On each adapter. */
    List<HexisCache> hexis() {
        return hexis;
    }

    HexisCache tagged() {
        return tagged;
    }

    BareCache bare() {
        return bare;
    }

    SpringCache spring() {
        return spring;
    }

    RedissonCache map() {
        return map;
    }

    @Override
    public void close() {
        redisson.close();
        springPeer.close();
        lettuce.close();
        adapters.close();
    }
}
