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

    private static final int MANY_ROUNDS = 7;

    private static final Duration LONGEST_BRACKET = Duration.ofMillis(100);

    /** So many that each of the threads has some of its own. */
    private static final int LEAST_NAMES = 100;

    /** Rounds long enough for what takes tens of milliseconds. */
    public static Plan full() {
        return new Plan(15, Duration.ofMillis(100), Duration.ofMillis(500), List.of(1, 32), 10_000, 0);
    }

    /** The same in less than two minutes, for a first look. */
    public static Plan quick() {
        return new Plan(5, Duration.ofMillis(100), Duration.ofMillis(200), List.of(32), 5_000, 0);
    }

    /** For each of many contenders: fewer rounds, and fewer names. */
    public Plan forMany() {
        return new Plan(
                Math.min(rounds, MANY_ROUNDS),
                round,
                warmUp.dividedBy(2),
                threads,
                Math.max(LEAST_NAMES, names / 5),
                patience);
    }

    /**
     * Three times as many rounds of a quarter of the length: what disturbs the machine then disturbs both of a pair,
     * and ratios scatter by half as much in less time.
     */
    public Plan finer() {
        return new Plan(3 * rounds, round.dividedBy(4), warmUp, threads, names, patience);
    }

    public Plan withRounds(int count) {
        return new Plan(count, round, warmUp, threads, names, patience);
    }

    public Plan withRound(Duration length) {
        return new Plan(rounds, length, warmUp, threads, names, patience);
    }

    /** The same with rounds so many times as long. */
    public Plan withLength(int times) {
        return withRound(round.multipliedBy(times));
    }

    public Plan withPatience(int repetitions) {
        return new Plan(rounds, round, warmUp, threads, names, repetitions);
    }

    public Plan withThreads(List<Integer> counts) {
        return new Plan(rounds, round, warmUp, counts, names, patience);
    }

    /** How long a bare socket sends before a group, and after it. */
    public Duration bracket() {
        return round.compareTo(LONGEST_BRACKET) < 0 ? round : LONGEST_BRACKET;
    }

    public int mostThreads() {
        return threads.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}
