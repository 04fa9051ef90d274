package dev.hexis.benchmarks.peer;

import java.util.function.BooleanSupplier;

/**
 * One long act of a contender, which is timed as a whole.
 *
 * @param name who does it
 * @param preparation what has to be done before each time, untimed
 * @param act what is timed
 * @param check whether the act did what it was to do, untimed
 */
record Trial(String name, Runnable preparation, Runnable act, BooleanSupplier check) {}
