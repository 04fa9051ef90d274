package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two adapters on one Redis, one clock and one key prefix share their caches. */
public interface CacheInteropContract extends OnCache {

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    @Test
    default void whatOneStoresTheOtherFindsAndEvicts() {
        Cache other = otherPorts().cache();
        Region region = newTaggedRegion().withShards(3);
        Content content = Content.of(bytes("v")).withTags("t");
        cache().put(region, "日本 {1}", content);

        assertThat(other.getAll(region, List.of("日本 {1}", "k")))
                .isEqualTo(cache().getAll(region, List.of("日本 {1}", "k")));
        assertThat(other.get(region, "日本 {1}")).isEqualTo(cache().get(region, "日本 {1}"));
        other.invalidateTags(region, Set.of("t"));
        assertMiss(region, "日本 {1}");
        cache().put(region, "k", bytes("v"));
        other.evict(region, "k");
        assertMiss(region, "k");
        cache().put(region, "k", bytes("v"));
        other.clear(region);
        assertMiss(region, "k");
    }

    @Test
    default void aLeaseOfOneIsRenewedAndFilledThroughTheOther() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");

        assertThat(otherPorts().cache().getOrLease(region, "k", LEASE)).isEqualTo(new LeaseOutcome.Busy(LEASE));
        assertThat(otherPorts().cache().renew(lease, LEASE)).isTrue();
        assertThat(otherPorts().cache().fill(lease, bytes("v"))).isTrue();
        assertHit(region, "k", "v");
    }

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303})
    default void takingTurnsTheyAgreeWithTheModelOfTheCache(long seed) {
        RandomCacheSchedule.compare(
                seed, newRegion(), clock(), List.of(cache(), otherPorts().cache()));
    }
}
