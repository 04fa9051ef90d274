package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.stage.Chapter;
import java.util.List;

/** The ports against other libraries that do the same. */
public final class Peers {
    private Peers() {}

    /** All chapters, in their order. */
    public static List<Chapter> chapters() {
        return List.of(
                new RateLimitChapter(),
                new LockChapter(),
                new LeaderboardChapter(),
                new EventLogChapter(),
                new SessionChapter(),
                new CacheChapter());
    }
}
