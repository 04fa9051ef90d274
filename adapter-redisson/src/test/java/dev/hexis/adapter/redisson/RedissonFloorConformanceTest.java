package dev.hexis.adapter.redisson;

import dev.hexis.conformance.TestRedis;

final class RedissonFloorConformanceTest extends RedissonConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.floor();
    }
}
