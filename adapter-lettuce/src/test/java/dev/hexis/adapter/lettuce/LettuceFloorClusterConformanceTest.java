package dev.hexis.adapter.lettuce;

import dev.hexis.conformance.TestRedis;

final class LettuceFloorClusterConformanceTest extends LettuceConformanceTest {
    @Override
    protected TestRedis redis() {
        return TestRedis.floorCluster();
    }
}
