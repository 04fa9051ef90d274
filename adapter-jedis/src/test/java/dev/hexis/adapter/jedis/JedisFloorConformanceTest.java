package dev.hexis.adapter.jedis;

import dev.hexis.conformance.TestRedis;

final class JedisFloorConformanceTest extends JedisConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.floor();
    }
}
