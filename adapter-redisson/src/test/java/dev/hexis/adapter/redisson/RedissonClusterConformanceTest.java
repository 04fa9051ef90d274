package dev.hexis.adapter.redisson;

import dev.hexis.conformance.TestRedis;

final class RedissonClusterConformanceTest extends RedissonConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.cluster();
    }
}
