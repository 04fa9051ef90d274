package dev.hexis.benchmarks;

/** Somebody to be measured, and whether all decisions are to be allowed, or none. */
record Contender(String name, Decider decider, boolean allowed) {
    Contender(String name, Decider decider) {
        this(name, decider, true);
    }
}
