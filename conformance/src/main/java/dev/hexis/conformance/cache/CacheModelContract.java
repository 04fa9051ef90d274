package dev.hexis.conformance.cache;

import dev.hexis.conformance.Schedules;
import dev.hexis.domain.cache.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random schedules of acts on a cache, run side by side with the model in memory: every answer must be the same. */
public interface CacheModelContract extends OnCache, Schedules {
    @Test
    default void agreesWithTheModelOfTheCache() {
        eachSeed(16, seed -> {
            clock().restart();
            Region region = newRegion().withShards(seed % 2 == 0 ? 1 : 3);
            RandomCacheSchedule.compare(seed, region, clock(), List.of(cache()));
        });
    }
}
