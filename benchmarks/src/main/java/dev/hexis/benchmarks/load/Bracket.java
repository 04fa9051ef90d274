package dev.hexis.benchmarks.load;

import dev.hexis.ports.RedisSettings;

/**
 * How fast a bare socket was just before and just after a group.
 *
 * @param raw what it sent
 * @param before how many of what is counted were answered a second
 * @param after the same
 */
public record Bracket(String raw, double before, double after) {
    /** What is measured in between. */
    public interface Act {
        void run() throws InterruptedException;
    }

    /** Measures before and after something. */
    public static Bracket around(Raw raw, RedisSettings settings, Plan plan, int threads, Act act)
            throws InterruptedException {
        RawLoad load = new RawLoad(settings, raw);
        double before = load.perSecond(threads, plan.bracket());
        act.run();
        return new Bracket(raw.what(), raw.units() * before, raw.units() * load.perSecond(threads, plan.bracket()));
    }
}
