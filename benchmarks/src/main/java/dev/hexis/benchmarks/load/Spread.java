package dev.hexis.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where the values of the rounds lie.
 *
 * @param low the true median lies above this and below {@code high} with a probability of 95 %, by the binomial
 *     distribution of how many values lie below it
 */
public record Spread(
        double min, double firstQuartile, double median, double thirdQuartile, double max, double low, double high) {

    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double margin = 0.98 / Math.sqrt(sorted.length);
        return new Spread(
                at(sorted, 0),
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                at(sorted, 1),
                at(sorted, Math.max(0, 0.5 - margin)),
                at(sorted, Math.min(1, 0.5 + margin)));
    }

    /** Round by round, a value of some over the same value of others. */
    public static Spread ofRatios(List<Sample> samples, List<Sample> others, ToDoubleFunction<Sample> value) {
        return of(IntStream.range(0, samples.size())
                .mapToDouble(i -> value.applyAsDouble(samples.get(i)) / value.applyAsDouble(others.get(i)))
                .toArray());
    }

    public Spread times(double factor) {
        return new Spread(
                min * factor,
                firstQuartile * factor,
                median * factor,
                thirdQuartile * factor,
                max * factor,
                low * factor,
                high * factor);
    }

    private static double at(double[] sorted, double part) {
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
