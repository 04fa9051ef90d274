package dev.hexis.benchmarks;

/** Decides on one permit of a subject, with one call of the server. Thread-safe. */
interface Decider {
    /** Whether the permit was taken. */
    boolean decide(String subject);
}
