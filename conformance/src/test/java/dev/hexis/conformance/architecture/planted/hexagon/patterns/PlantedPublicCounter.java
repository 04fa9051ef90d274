package dev.hexis.conformance.architecture.planted.hexagon.patterns;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;
import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A port's implementation that users can name. */
public final class PlantedPublicCounter implements Counter {
    @Override
    public Count increment(String name) {
        return new Count(1, Instant.EPOCH, null);
    }

    @Override
    public <C extends Count> Map<String, ? super C> all(List<? extends CharSequence> names, int[][] weights) {
        return Map.of();
    }
}
