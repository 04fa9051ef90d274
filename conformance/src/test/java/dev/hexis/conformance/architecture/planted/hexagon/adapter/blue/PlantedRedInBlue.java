package dev.hexis.conformance.architecture.planted.hexagon.adapter.blue;

import dev.hexis.conformance.architecture.planted.hexagon.adapter.red.RedCounters;

final class PlantedRedInBlue {
    Object red() {
        return new RedCounters();
    }
}
