package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

import dev.hexis.conformance.architecture.planted.hexagon.ports.Counters;
import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;
import dev.hexis.conformance.architecture.planted.library.red.RedClient;
import java.time.InstantSource;

/** An adapter's entry type; whether it reads a clock is its own affair. */
public final class RedCounters implements Counters {
    private final RedClient client = new RedClient();

    @Override
    public Counter counter() {
        return new RedCounter(client, InstantSource.system());
    }
}
