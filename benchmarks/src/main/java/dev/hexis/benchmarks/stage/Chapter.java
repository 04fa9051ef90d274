package dev.hexis.benchmarks.stage;

import dev.hexis.benchmarks.load.Plan;

/** A part of the comparison. */
public interface Chapter {
    /** As it stands above its tables. */
    String title();

    /** How often it says what it is doing. */
    int steps(Plan plan);

    /** Measures, and leaves what it found on the stage. */
    void run(Stage stage) throws InterruptedException;
}
