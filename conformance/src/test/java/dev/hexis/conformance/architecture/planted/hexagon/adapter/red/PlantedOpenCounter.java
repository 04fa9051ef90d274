package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

import dev.hexis.conformance.architecture.planted.hexagon.ports.count.Counter;

/** A port's implementation that can be extended, and one by inheritance. */
abstract class PlantedOpenCounter implements Counter {
    abstract static class Inherited extends PlantedOpenCounter {}
}
