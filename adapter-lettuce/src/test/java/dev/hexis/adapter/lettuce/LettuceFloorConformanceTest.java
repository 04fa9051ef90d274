package dev.hexis.adapter.lettuce;

import dev.hexis.conformance.TestRedis;

final class LettuceFloorConformanceTest extends LettuceConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.floor();
    }
}
