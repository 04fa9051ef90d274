package dev.hexis.conformance.architecture.planted.hexagon.patterns;

import dev.hexis.conformance.architecture.planted.hexagon.adapter.red.RedSettings;

final class PlantedAdapterInPatterns {
    String host(RedSettings settings) {
        return settings.host();
    }
}
