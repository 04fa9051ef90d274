package dev.hexis.benchmarks.client;

import dev.hexis.adapter.jedis.JedisPorts;
import dev.hexis.adapter.lettuce.LettucePorts;
import dev.hexis.adapter.redisson.RedissonPorts;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;

/** The clients, each bare and under its adapter. */
public enum Client {
    JEDIS("Jedis"),
    LETTUCE("Lettuce"),
    REDISSON("Redisson");

    private final String title;

    Client(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public BareClient openBare(RedisSettings settings) {
        return switch (this) {
            case JEDIS -> BareJedis.open(settings);
            case LETTUCE -> BareLettuce.open(settings);
            case REDISSON -> BareRedisson.open(settings);
        };
    }

    public Ports openAdapter(RedisSettings settings) {
        return switch (this) {
            case JEDIS -> JedisPorts.connect(settings);
            case LETTUCE -> LettucePorts.connect(settings);
            case REDISSON -> RedissonPorts.connect(settings);
        };
    }

    /** Jedis wants a connection for every thread; Redisson is fastest with the default, Lettuce has one anyway. */
    public RedisSettings settings(RedisSettings settings, int threads) {
        return this == JEDIS && threads > settings.poolSize() ? settings.withPoolSize(threads) : settings;
    }
}
