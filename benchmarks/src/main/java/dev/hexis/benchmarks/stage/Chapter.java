package dev.hexis.benchmarks.stage;

/** A part of the comparison. */
public interface Chapter {
    /** As it stands above its tables. */
    String title();

    /** Measures, and leaves what it found on the stage. */
    void run(Stage stage) throws InterruptedException;
}
