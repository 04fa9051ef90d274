package dev.hexis.benchmarks.load;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how many rounds of every contender
 * @param round how long one lasts
 * @param warmUp how long each contender runs before the first
 * @param threads the numbers of calling threads
 * @param names among how many names the runs are spread
 * @param patience how often a round is repeated in which others took more than a tenth of the machine
 */
public record Plan(int rounds, Duration round, Duration warmUp, List<Integer> threads, int names, int patience) {

    /** Many short rounds: the two of a pair are so close that what disturbs the machine disturbs both. */
    public static Plan full() {
        return new Plan(60, Duration.ofMillis(100), Duration.ofSeconds(1), List.of(1, 32), 10_000, 0);
    }

    /** The same in less than a minute, for a first look. */
    public static Plan quick() {
        return new Plan(3, Duration.ofMillis(200), Duration.ofMillis(300), List.of(1, 32), 10_000, 0);
    }

    public Plan withRounds(int count) {
        return new Plan(count, round, warmUp, threads, names, patience);
    }

    public Plan withRound(Duration length) {
        return new Plan(rounds, length, warmUp, threads, names, patience);
    }

    public Plan withPatience(int repetitions) {
        return new Plan(rounds, round, warmUp, threads, names, repetitions);
    }

    public Plan withThreads(List<Integer> counts) {
        return new Plan(rounds, round, warmUp, counts, names, patience);
    }

    public int mostThreads() {
        return threads.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
