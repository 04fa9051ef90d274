package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

import dev.hexis.conformance.architecture.planted.hexagon.ports.Counters;
import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;

/** An entry, but not final. */
public class PlantedOpenEntry implements Counters {
    @Override
    public Counter counter() {
        return new RedCounters().counter();
    }
}
