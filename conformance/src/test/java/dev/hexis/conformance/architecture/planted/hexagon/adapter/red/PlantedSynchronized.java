package dev.hexis.conformance.architecture.planted.hexagon.adapter.red;

final class PlantedSynchronized {
    private long count;

    synchronized long increment() {
        return ++count;
    }
}
