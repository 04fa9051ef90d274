package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

import dev.hexis.conformance.architecture.planted.hexagon.patterns.Rounded;

interface PlantedPatternInAdapter<T extends Rounded> {
    T rounded();
}
