package dev.hexis.conformance.cache;

import dev.hexis.domain.cache.Region;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random schedules of acts on a cache, run side by side with the model in memory: every answer must be the same. */
public interface CacheModelContract extends OnCache {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    default void agreesWithTheModelOfTheCache(long seed) {
        Region region = newRegion().withShards(seed % 2 == 0 ? 1 : 3);
        RandomCacheSchedule.compare(seed, region, clock(), List.of(cache()));
    }
}
