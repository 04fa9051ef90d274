package dev.hexis.adapter.redisson;

import dev.hexis.conformance.RedisAdapterContract;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.InstantSource;

class RedissonConformanceTest extends RedisAdapterContract {
    @Override
    protected Ports connect(RedisSettings settings) {
        return RedissonPorts.connect(settings);
    }

    @Override
    protected Ports connect(RedisSettings settings, InstantSource time) {
        return RedissonPorts.connect(settings, time);
    }
}
