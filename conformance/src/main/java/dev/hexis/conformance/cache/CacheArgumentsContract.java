package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Region;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Bad arguments are named before anything is sent. */
public interface CacheArgumentsContract extends OnCache {

    @Test
    default void badRegionsAreNamed() {
        refused(() -> Region.of("", TTL), "region name of 0 characters must have 1 to 256");
        refused(() -> Region.of("r", Duration.ofSeconds(-1)), "ttl PT-1S must be from PT0S to PT8760H");
        refused(() -> newRegion().withNegativeTtl(Duration.ofDays(366)), "negativeTtl PT8784H must be from");
        refused(() -> Region.of("r", TTL).withJitter(1), "jitter 1.0 of region 'r' must be from 0 to below 1");
        refused(() -> Region.of("r", TTL).withJitter(Double.NaN), "jitter NaN");
        refused(() -> Region.of("r", TTL).withShards(0), "shards of region 'r': 0 given, must be from 1 to 1024");
    }

    @Test
    default void badKeysAreNamed() {
        Region region = newRegion();
        refused(() -> cache().get(region, ""), "cache key of 0 characters must have 1 to 512");
        refused(() -> cache().put(region, "k".repeat(513), bytes("v")), "cache key of 513 characters");
        refused(() -> cache().evict(region, ""), "cache key");
        refused(() -> cache().getOrLease(region, "", LEASE), "cache key");
        refused(
                () -> cache().getAll(
                                region,
                                IntStream.range(0, 1001)
                                        .mapToObj(Integer::toString)
                                        .toList()),
                "keys: 1001 given, must be at most 1000");
    }

    @Test
    default void badContentsAreNamed() {
        refused(
                () -> Content.of(new byte[Content.MOST_BYTES + 1]),
                "value of 16777217 bytes must have at most 16777216");
        refused(() -> Content.of(bytes("v")).withTtl(Duration.ofSeconds(-1)), "ttl PT-1S");
        refused(() -> Content.negative().withTags(""), "tag of 0 characters must have 1 to 256");
        refused(() -> Content.negative().withTags(tags(65)), "tags: 65 given, must be from 1 to 64");
    }

    @Test
    default void tagsAreRefusedWhereTheRegionIsDescribedWithoutThem() {
        Region region = newRegion();
        Content tagged = Content.of(bytes("v")).withTags("t");
        CacheLease lease = granted(region, "k");
        String reason = "region '" + region.name() + "' has no tags";

        refused(() -> cache().put(region, "k", tagged), reason);
        refused(() -> cache().fill(lease, tagged), reason);
        refused(() -> cache().invalidateTags(region, Set.of("t")), reason);
        refused(() -> cache().invalidateTags(newTaggedRegion(), Set.of()), "tags: 0 given");
    }

    @Test
    default void badLeasesAreNamed() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");
        refused(() -> cache().getOrLease(region, "k", Duration.ZERO), "lease ttl PT0S must be whole milliseconds from");
        refused(() -> cache().getOrLease(region, "k", Duration.ofNanos(1_500_000)), "lease ttl PT0.0015S");
        refused(() -> cache().renew(lease, Duration.ofMinutes(61)), "lease ttl PT1H1M");
        refused(() -> new CacheLease(region, "k", "a b"), "lease token must be 1 to 64 letters and digits");
    }

    private static Set<String> tags(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
