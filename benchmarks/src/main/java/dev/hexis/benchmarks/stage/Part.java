package dev.hexis.benchmarks.stage;

/** The parts of the benchmarks. */
public enum Part {
    ADAPTERS,
    SCRIPTS
}
