package dev.hexis.adapter.lettuce;

import dev.hexis.conformance.TestRedis;

final class LettuceClusterConformanceTest extends LettuceConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.cluster();
    }
}
