package dev.hexis.adapter.redisson;

import dev.hexis.conformance.TestRedis;

final class RedissonFloorClusterConformanceTest extends RedissonConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.floorCluster();
    }
}
