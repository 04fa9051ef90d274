package dev.hexis.adapter.jedis;

import dev.hexis.conformance.TestRedis;

final class JedisClusterConformanceTest extends JedisConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.cluster();
    }
}
