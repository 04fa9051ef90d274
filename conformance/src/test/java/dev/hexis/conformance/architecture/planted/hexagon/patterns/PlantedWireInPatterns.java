package dev.hexis.conformance.architecture.planted.hexagon.patterns;

import dev.hexis.conformance.architecture.planted.hexagon.wire.CountKeys;

final class PlantedWireInPatterns {
    private final CountKeys keys = new CountKeys();

    CountKeys keys() {
        return keys;
    }
}
