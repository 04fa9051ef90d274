package dev.hexis.benchmarks.result;

import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.load.Spread;
import java.util.List;

/**
 * One contender among several that did the same.
 *
 * @param chapter part of the results
 * @param work what was done
 * @param units how many of what is counted one run does
 * @param threads how many threads did it
 * @param contender who did it
 * @param figures what it took
 * @param raw how fast a bare socket was before and after all of the group
 * @param ratio its throughput over that of the first contender, round by round
 */
public record Row(
        String chapter,
        String work,
        int units,
        int threads,
        String contender,
        Figures figures,
        Bracket raw,
        Spread ratio) {

    public static Row of(
            String chapter,
            String work,
            int units,
            int threads,
            String contender,
            List<Sample> of,
            List<Sample> first,
            Bracket raw) {
        return new Row(
                chapter,
                work,
                units,
                threads,
                contender,
                Figures.of(of),
                raw,
                Spread.ofRatios(of, first, Sample::perSecond));
    }
}
