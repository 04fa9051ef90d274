package dev.hexis.benchmarks.result;

import org.HdrHistogram.Histogram;

/**
 * How long requests took that came at an even rate, from when they should have begun.
 *
 * @param chapter part of the results
 * @param work what was done
 * @param contender who did it
 * @param threads how many could be under way
 * @param perSecond how many came each second
 */
public record Latency(
        String chapter,
        String work,
        String contender,
        int threads,
        double perSecond,
        long count,
        double p50Micros,
        double p99Micros,
        double p999Micros,
        double maxMicros) {

    public static Latency of(
            String chapter, String work, String contender, int threads, double perSecond, Histogram nanos) {
        return new Latency(
                chapter,
                work,
                contender,
                threads,
                perSecond,
                nanos.getTotalCount(),
                nanos.getValueAtPercentile(50) / 1e3,
                nanos.getValueAtPercentile(99) / 1e3,
                nanos.getValueAtPercentile(99.9) / 1e3,
                nanos.getMaxValue() / 1e3);
    }
}
