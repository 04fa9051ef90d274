package dev.hexis.benchmarks.load;

import org.HdrHistogram.Histogram;

/** What one thread did in a round. */
public record Tally(long runs, long good, long allocatedBytes, Histogram nanos) {
    public static Tally none() {
        return new Tally(0, 0, 0, new Histogram(100, 100_000_000_000L, 2));
    }

    public Tally plus(Tally other) {
        Histogram sum = nanos.copy();
        sum.add(other.nanos);
        return new Tally(runs + other.runs, good + other.good, allocatedBytes + other.allocatedBytes, sum);
    }
}
