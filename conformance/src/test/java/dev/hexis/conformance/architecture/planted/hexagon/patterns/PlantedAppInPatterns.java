package dev.hexis.conformance.architecture.planted.hexagon.patterns;

import dev.hexis.conformance.architecture.planted.hexagon.app.Main;

final class PlantedAppInPatterns {
    Object counters(Main main) {
        return main.counters();
    }
}
