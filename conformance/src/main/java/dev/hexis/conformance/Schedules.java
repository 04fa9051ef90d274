package dev.hexis.conformance;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Random schedules, each repeatable by its seed. */
public interface Schedules {

    /** How many of so many schedules are run. */
    default int schedules(int all) {
        return all;
    }

    /** Runs schedules of the seeds 1, 2, 3 and so on. */
    default void eachSeed(int all, LongConsumer schedule) {
        LongStream.rangeClosed(1, schedules(all)).forEach(schedule);
    }
}
