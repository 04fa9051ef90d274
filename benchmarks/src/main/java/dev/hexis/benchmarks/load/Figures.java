package dev.hexis.benchmarks.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds of one contender say; those from allocatedBytes to commands for one run.
 *
 * @param perSecond runs a second
 * @param p50Micros the median of all latencies
 * @param p99Micros their 99th percentile
 * @param allocatedBytes on the calling threads
 * @param clientCpuMicros processor time of the client's process
 * @param serverCpuMicros processor time of the server's main thread
 * @param scriptMicros what the server itself counts for the script and all in it
 * @param commandMicros the same for other commands, inside scripts or not
 * @param roundTrips script calls sent
 * @param commands commands run, those inside the script included
 * @param bytes what the server received and sent
 * @param p999Micros the 99.9th percentile of all latencies
 * @param disturbance which part of the machine others took
 */
public record Figures(
        Spread perSecond,
        double p50Micros,
        double p99Micros,
        double allocatedBytes,
        Spread clientCpuMicros,
        Spread serverCpuMicros,
        Spread scriptMicros,
        Spread commandMicros,
        double roundTrips,
        double commands,
        double bytes,
        double p999Micros,
        Spread disturbance) {

    public static Figures of(List<Sample> samples) {
        Tally all = samples.stream().map(Sample::tally).reduce(Tally.none(), Tally::plus);
        List<Sample> blocks = Sample.inBlocks(samples);
        return new Figures(
                spread(samples, Sample::perSecond),
                all.nanos().getValueAtPercentile(50) / 1e3,
                all.nanos().getValueAtPercentile(99) / 1e3,
                (double) all.allocatedBytes() / all.runs(),
                spread(blocks, block -> block.perRun(block.clientCpuMicros())),
                spread(blocks, block -> block.perRun(block.server().cpuMicros())),
                spread(samples, sample -> sample.perRun(sample.server().scriptMicros())),
                spread(samples, sample -> sample.perRun(sample.server().commandMicros())),
                median(samples, sample -> sample.perRun(sample.server().calls())),
                median(samples, sample -> sample.perRun(sample.server().commands())),
                median(samples, sample -> sample.perRun(sample.server().bytes())),
                all.nanos().getValueAtPercentile(99.9) / 1e3,
                spread(blocks, Sample::disturbance));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return spread(samples, value).median();
    }

    private static Spread spread(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return Spread.of(samples.stream().mapToDouble(value).toArray());
    }
}
