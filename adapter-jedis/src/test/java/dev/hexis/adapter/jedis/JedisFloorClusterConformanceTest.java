package dev.hexis.adapter.jedis;

import dev.hexis.conformance.TestRedis;

final class JedisFloorClusterConformanceTest extends JedisConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.floorCluster();
    }
}
