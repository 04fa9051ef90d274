package dev.hexis.benchmarks.load;

/** Somebody to be measured, and whether every run is to be good, or none. */
public record Contender(String name, Operation operation, boolean good) {
    public Contender(String name, Operation operation) {
        this(name, operation, true);
    }
}
