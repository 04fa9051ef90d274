package dev.hexis.adapter.jedis;

import dev.hexis.conformance.RedisAdapterContract;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.InstantSource;

class JedisConformanceTest extends RedisAdapterContract {
    @Override
    protected Ports connect(RedisSettings settings) {
        return JedisPorts.connect(settings);
    }

    @Override
    protected Ports connect(RedisSettings settings, InstantSource time) {
        return JedisPorts.connect(settings, time);
    }
}
