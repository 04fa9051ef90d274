package dev.hexis.benchmarks.load;

/** One thing to do with a name, as it is done by hand or through a port. Thread-safe. */
public interface Operation {
    /** Does it and waits for the answer; whether it was the one expected of a good run. */
    boolean run(String name);
}
