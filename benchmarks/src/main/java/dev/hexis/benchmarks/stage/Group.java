package dev.hexis.benchmarks.stage;

import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import java.util.List;

/**
 * Contenders that do the same; ratios are over the first.
 *
 * @param work what they do
 * @param units how many of what is counted one run does
 * @param names what the runs are spread over
 * @param raw what a bare socket sends before and after
 * @param afterEach run after every round
 * @param length how many times as long as planned a round is
 */
public record Group(
        String work,
        int units,
        Names names,
        int threads,
        List<Contender> contenders,
        Raw raw,
        Runnable afterEach,
        int length) {

    /** Where one run is one of what is counted, and nothing has to be tidied up. */
    public static Group of(String work, Names names, int threads, List<Contender> contenders, Raw raw) {
        return new Group(work, 1, names, threads, contenders, raw, () -> {}, 1);
    }

    public Group counting(int many) {
        return new Group(work, many, names, threads, contenders, raw, afterEach, length);
    }

    public Group tidiedBy(Runnable action) {
        return new Group(work, units, names, threads, contenders, raw, action, length);
    }

    public Group lasting(int times) {
        return new Group(work, units, names, threads, contenders, raw, afterEach, times);
    }

    /** Short rounds, unless one run does much. */
    Plan paced(Plan plan) {
        return units == 1 && length == 1 ? plan.finer() : plan.withLength(length);
    }
}
