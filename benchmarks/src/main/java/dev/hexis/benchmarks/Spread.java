package dev.hexis.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the values of the rounds lie. */
record Spread(double min, double firstQuartile, double median, double thirdQuartile, double max) {

    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
    }

    /** Round by round, how many times the throughput of others. */
    static Spread ofRatios(List<Sample> samples, List<Sample> others) {
        return of(IntStream.range(0, samples.size())
                .mapToDouble(i -> samples.get(i).perSecond() / others.get(i).perSecond())
                .toArray());
    }

    private static double at(double[] sorted, double part) {
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
