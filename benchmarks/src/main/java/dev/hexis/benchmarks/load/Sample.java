package dev.hexis.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * One round of one contender.
 *
 * @param tally what the calling threads did
 * @param seconds how long they did it
 * @param clientCpuMicros the processor time of this process meanwhile, all its threads
 * @param machineCpuMicros the processor time of the whole machine meanwhile
 * @param server what the server did meanwhile
 */
public record Sample(Tally tally, double seconds, double clientCpuMicros, double machineCpuMicros, ServerWork server) {
    private static final int BLOCK = 4;

    /** Rounds, four as one: processor time is counted in ticks of up to ten milliseconds, few of them in a round. */
    public static List<Sample> inBlocks(List<Sample> rounds) {
        List<Sample> blocks = new ArrayList<>();
        for (int from = 0; from < rounds.size(); from += BLOCK) {
            rounds.subList(from, Math.min(from + BLOCK, rounds.size())).stream()
                    .reduce(Sample::plus)
                    .ifPresent(blocks::add);
        }
        return blocks;
    }

    private Sample plus(Sample other) {
        return new Sample(
                tally.plus(other.tally),
                seconds + other.seconds,
                clientCpuMicros + other.clientCpuMicros,
                machineCpuMicros + other.machineCpuMicros,
                server.plus(other.server));
    }

    public double perSecond() {
        return tally.runs() / seconds;
    }

    public double perRun(double amount) {
        return amount / tally.runs();
    }

    /** The processor time of client and server for one run. */
    public double cpuMicros() {
        return perRun(clientCpuMicros + server.cpuMicros());
    }

    /** Which part of the machine others took. */
    public double disturbance() {
        double others = machineCpuMicros - clientCpuMicros - server.cpuMicros();
        return Math.max(0, others / 1e6 / seconds / Runtime.getRuntime().availableProcessors());
    }
}
