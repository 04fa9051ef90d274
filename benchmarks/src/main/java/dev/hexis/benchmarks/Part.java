package dev.hexis.benchmarks;

/** The parts of the benchmarks. */
enum Part {
    ADAPTERS,
    SCRIPTS
}
