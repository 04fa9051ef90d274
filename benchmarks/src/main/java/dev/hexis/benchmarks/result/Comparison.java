package dev.hexis.benchmarks.result;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.load.Spread;
import dev.hexis.benchmarks.work.Work;
import java.util.List;

/**
 * One work on one client with one number of threads.
 *
 * @param work what was done
 * @param units how many of what is counted one run does
 * @param client on which client
 * @param threads how many threads did it
 * @param bare by hand
 * @param adapter through the port
 * @param again by hand on a second connection
 * @param ratio the adapter's throughput over the bare client's, round by round
 * @param cpu the processor time of client and server for a run through the adapter over that by hand, four rounds at a
 *     time
 * @param raw how fast a bare socket was before and after
 * @param noise the throughput of {@code again} over that of {@code bare}: what of the ratio is chance
 */
public record Comparison(
        String work,
        int units,
        String client,
        int threads,
        Figures bare,
        Figures adapter,
        Figures again,
        Bracket raw,
        Spread ratio,
        Spread cpu,
        Spread noise) {

    public static Comparison of(
            Work work,
            Client client,
            int threads,
            List<Sample> bare,
            List<Sample> adapter,
            List<Sample> again,
            Bracket raw) {
        return new Comparison(
                work.title(),
                work.units(),
                client.title(),
                threads,
                Figures.of(bare),
                Figures.of(adapter),
                Figures.of(again),
                raw,
                Spread.ofRatios(adapter, bare, Sample::perSecond),
                Spread.ofRatios(Sample.inBlocks(adapter), Sample.inBlocks(bare), Sample::cpuMicros),
                Spread.ofRatios(again, bare, Sample::perSecond));
    }
}
