package dev.hexis.benchmarks;

/** Somebody to be measured, and whether every run is to be good, or none. */
record Contender(String name, Operation operation, boolean good) {
    Contender(String name, Operation operation) {
        this(name, operation, true);
    }
}
