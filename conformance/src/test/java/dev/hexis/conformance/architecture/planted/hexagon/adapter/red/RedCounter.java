package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;
import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;
import dev.hexis.conformance.architecture.planted.hexagon.wire.CountKeys;
import dev.hexis.conformance.architecture.planted.library.red.RedClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

final class RedCounter implements Counter {
    private final RedClient client;
    private final InstantSource time;

    RedCounter(RedClient client, InstantSource time) {
        this.client = client;
        this.time = time;
    }

    @Override
    public Count increment(String name) {
        Count one = Count.now(1, time);
        return Count.now(client.increment(new CountKeys().key(one)), time);
    }

    @Override
    public <C extends Count> Map<String, ? super C> all(List<? extends CharSequence> names, int[][] weights) {
        return Map.of();
    }
}
