package dev.hexis.adapter.lettuce;

import dev.hexis.conformance.RedisAdapterContract;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.InstantSource;

class LettuceConformanceTest extends RedisAdapterContract {
    @Override
    protected Ports connect(RedisSettings settings) {
        return LettucePorts.connect(settings);
    }

    @Override
    protected Ports connect(RedisSettings settings, InstantSource time) {
        return LettucePorts.connect(settings, time);
    }
}
