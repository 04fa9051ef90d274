package dev.hexis.conformance.architecture.planted.hexagon.wire;

import dev.hexis.conformance.architecture.planted.hexagon.ports.Counters;

final class PlantedPortInWire {
    boolean isBundle(Object object) {
        return object instanceof Counters;
    }
}
