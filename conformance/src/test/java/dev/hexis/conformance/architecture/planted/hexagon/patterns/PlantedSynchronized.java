package dev.hexis.conformance.architecture.planted.hexagon.patterns;

final class PlantedSynchronized {
    private long count;

    synchronized long increment() {
        return ++count;
    }
}
