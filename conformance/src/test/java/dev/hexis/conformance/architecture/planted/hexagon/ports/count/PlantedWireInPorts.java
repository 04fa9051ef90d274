package dev.hexis.conformance.architecture.planted.hexagon.ports.count;

import dev.hexis.conformance.architecture.planted.hexagon.wire.CountKeys;

final class PlantedWireInPorts {
    CountKeys[] keys() {
        return new CountKeys[0];
    }
}
