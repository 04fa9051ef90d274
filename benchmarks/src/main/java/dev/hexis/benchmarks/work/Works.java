package dev.hexis.benchmarks.work;

import dev.hexis.lua.Wire;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /** Further verbs, so that all of all ports are there. */
    public static List<Work> furtherUnder(String keyPrefix) {
        Wire wire = Wire.of(keyPrefix);
        return Stream.of(
                        RateLimitVerbs.of(wire),
                        LockVerbs.of(wire),
                        LeaderboardVerbs.of(wire),
                        EventVerbs.of(wire),
                        AppendVerbs.of(wire),
                        GroupVerbs.of(wire),
                        SessionVerbs.of(wire),
                        CacheVerbs.of(wire))
                .flatMap(List::stream)
                .toList();
    }

    /** Of some works those whose title begins with one of some words; all if there are no words. */
    public static List<Work> chosen(List<Work> works, List<String> words) {
        return works.stream()
                .filter(work -> words.isEmpty() || words.stream().anyMatch(word -> begins(work, word)))
                .toList();
    }

    private static boolean begins(Work work, String word) {
        return work.title().toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
    }
}
