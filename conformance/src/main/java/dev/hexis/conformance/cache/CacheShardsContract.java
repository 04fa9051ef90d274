package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A region of several shards behaves as one of a single shard. */
public interface CacheShardsContract extends OnCache {

    @Test
    default void manyKeysAreStoredReadAndEvictedThroughAllShards() {
        Region region = newTaggedRegion().withShards(5);
        List<String> keys = keys();
        cache().putAll(region, contents(keys));

        Map<String, Lookup> found = cache().getAll(region, keys);

        assertThat(found.keySet()).containsExactlyElementsOf(keys);
        assertThat(found.values()).hasOnlyElementsOfType(Lookup.Hit.class);
        keys.forEach(key -> assertHit(region, key, key));
        cache().evictAll(region, keys.subList(0, 20));
        assertThat(cache().getAll(region, keys).values())
                .filteredOn(Lookup.Hit.class::isInstance)
                .hasSize(20);
    }

    @Test
    default void tagsAreInvalidatedInAllShards() {
        Region region = newTaggedRegion().withShards(5);
        List<String> keys = keys();
        cache().putAll(region, contents(keys));

        cache().invalidateTags(region, Set.of("even"));

        cache().getAll(region, keys)
                .forEach((key, found) ->
                        assertThat(found instanceof Lookup.Hit).as(key).isEqualTo(Integer.parseInt(key) % 2 == 1));
    }

    @Test
    default void allShardsAreCleared() {
        Region region = newTaggedRegion().withShards(5);
        cache().putAll(region, contents(keys()));
        List<CacheLease> leases =
                List.of(granted(region, "a"), granted(region, "b"), granted(region, "c"), granted(region, "d"));

        cache().clear(region);

        assertThat(cache().getAll(region, keys()).values()).containsOnly(new Lookup.Miss());
        leases.forEach(lease ->
                assertThat(cache().fill(lease, bytes("v"))).as(lease.key()).isFalse());
    }

    @Test
    default void leasesWorkInEveryShard() {
        Region region = newTaggedRegion().withShards(5);
        for (String key : keys()) {
            CacheLease lease = granted(region, key);
            assertThat(cache().getOrLease(region, key, LEASE)).isInstanceOf(LeaseOutcome.Busy.class);
            assertThat(cache().fill(lease, bytes(key))).isTrue();
            assertHit(region, key, key);
        }
    }

    private static List<String> keys() {
        return IntStream.range(0, 40).mapToObj(Integer::toString).toList();
    }

    private Map<String, Content> contents(List<String> keys) {
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> Content.of(bytes(key)).withTags(Integer.parseInt(key) % 2 == 0 ? "even" : "odd")));
    }
}
