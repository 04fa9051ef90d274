package dev.hexis.benchmarks.work;

import dev.hexis.lua.Wire;
import java.util.List;
import java.util.Locale;

/** All works there are. */
public final class Works {
    private Works() {}

    public static List<Work> under(String keyPrefix) {
        Wire wire = Wire.of(keyPrefix);
        return List.of(
                new RateLimitWork(wire),
                new LockWork(wire),
                new SubmitWork(wire),
                new StandingWork(wire),
                new PublishWork(wire),
                new SessionWork(wire),
                new CacheHitWork(wire),
                new AppendWork(wire, 1),
                new AppendWork(wire, 100),
                new AppendPipelineWork(new AppendWork(wire, 100)),
                new AppendPipelineWork(new AppendWork(wire, 500)));
    }

    /** Those whose title begins with one of some words; all if there are none. */
    public static List<Work> under(String keyPrefix, List<String> words) {
        return under(keyPrefix).stream()
                .filter(work -> words.isEmpty() || words.stream().anyMatch(word -> begins(work, word)))
                .toList();
    }

    private static boolean begins(Work work, String word) {
        return work.title().toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }
}
