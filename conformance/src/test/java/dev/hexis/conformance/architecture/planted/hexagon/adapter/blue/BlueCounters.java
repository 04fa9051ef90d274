package dev.hexis.conformance.architecture.planted.hexagon.adapter.blue;

import dev.hexis.conformance.architecture.planted.hexagon.ports.Counters;
import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;
import dev.hexis.conformance.architecture.planted.library.blue.BlueClient;

/** The other adapter. */
public final class BlueCounters implements Counters {
    private final Counter counter;

    public BlueCounters(Counter counter) {
        this.counter = counter;
    }

    public long add() {
        return new BlueClient().add("", 1);
    }

    @Override
    public Counter counter() {
        return counter;
    }
}
