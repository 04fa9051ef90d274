package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Invalidating beats a load that is under way. Each test is the one interleaving that goes wrong in a cache without
 * leases: the load begins, the value becomes old, the load ends.
 */
public interface OvertakenFillContract extends OnCache {

    @Test
    default void evictingBeatsALoad() {
        Region region = newTaggedRegion();
        overtake(region, (key, its) -> cache().evict(region, key));

        assertMiss(region, "k");
    }

    @Test
    default void evictingBeatsALoadThoughTheNextOneHasBegunOrEnded() {
        Region region = newRegion();
        CacheLease old = granted(region, "k");
        cache().evict(region, "k");
        CacheLease next = granted(region, "k");

        assertThat(cache().fill(old, bytes("old"))).isFalse();
        assertThat(cache().fill(next, bytes("new"))).isTrue();
        assertThat(cache().fill(old, bytes("old"))).isFalse();
        assertHit(region, "k", "new");
    }

    @Test
    default void puttingBeatsALoad() {
        Region region = newTaggedRegion();
        overtake(region, (key, its) -> cache().put(region, key, bytes("put")));

        assertHit(region, "k", "put");
    }

    @Test
    default void puttingNothingBeatsALoad() {
        Region region = newTaggedRegion();
        overtake(region, (key, its) -> cache().put(region, key, Content.negative()));

        assertThat(cache().get(region, "k")).isInstanceOf(Lookup.Negative.class);
    }

    @Test
    default void puttingForNoTimeBeatsALoad() {
        Region region = newTaggedRegion();
        overtake(
                region,
                (key, its) -> cache().put(region, key, Content.of(bytes("put")).withTtl(Duration.ZERO)));

        assertMiss(region, "k");
    }

    @Test
    default void invalidatingATagBeatsALoadWhoseValueTurnsOutToHaveIt() {
        Region region = newTaggedRegion();
        overtake(region, (key, tag) -> cache().invalidateTags(region, Set.of(tag)));

        assertMiss(region, "k");
    }

    @Test
    default void invalidatingATagBeatsTheFirstLoadOfARegionAndOneThatWasRenewedForLong() {
        Region region = newTaggedRegion();
        CacheLease lease = granted(region, "k");
        cache().invalidateTags(region, Set.of("tag"));
        for (int i = 0; i < 200; i++) {
            clock().advance(Duration.ofSeconds(9));
            assertThat(cache().renew(lease, LEASE)).isTrue();
            cache().invalidateTags(region, Set.of("other" + i)); // time to forget the first
        }

        assertThat(cache().fill(lease, Content.of(bytes("loaded")).withTags("tag")))
                .isFalse();
        assertMiss(region, "k");
    }

    @Test
    default void invalidatingAnotherTagDoesNotHinderALoad() {
        Region region = newTaggedRegion();
        cache().put(region, "other", Content.of(bytes("v")).withTags("other"));
        CacheLease lease = granted(region, "k");
        CacheLease plain = granted(region, "plain");
        cache().invalidateTags(region, Set.of("other"));

        assertThat(cache().fill(lease, Content.of(bytes("v")).withTags("tag"))).isTrue();
        assertThat(cache().fill(plain, bytes("v"))).isTrue();
        assertHit(region, "k", "v");
        cache().invalidateTags(region, Set.of("tag"));
        assertMiss(region, "k");
        assertHit(region, "plain", "v");
    }

    @Test
    default void clearingBeatsALoad() {
        Region region = newTaggedRegion();
        overtake(region, (key, its) -> cache().clear(region));

        assertMiss(region, "k");
    }

    @Test
    default void clearingBeatsALoadOfWhatHasNoTags() {
        Region region = newRegion();
        CacheLease lease = granted(region, "k");
        cache().clear(region);

        assertThat(cache().fill(lease, bytes("old"))).isFalse();
        assertMiss(region, "k");
    }

    @Test
    default void clearingFreesTheKeyForTheNextLoadAtOnce() {
        Region region = newRegion();
        CacheLease old = granted(region, "k");
        cache().clear(region);

        CacheLease next = granted(region, "k");

        assertThat(cache().fill(old, bytes("old"))).isFalse();
        assertThat(cache().fill(next, bytes("new"))).isTrue();
        assertHit(region, "k", "new");
    }

    @Test
    default void evictingBeatsARefresh() {
        Region region = newTaggedRegion();
        overtakeRefresh(region, () -> cache().evict(region, "k"));

        assertMiss(region, "k");
    }

    @Test
    default void puttingBeatsARefresh() {
        Region region = newTaggedRegion();
        overtakeRefresh(region, () -> cache().put(region, "k", bytes("put")));

        assertHit(region, "k", "put");
    }

    @Test
    default void invalidatingATagBeatsARefresh() {
        Region region = newTaggedRegion();
        overtakeRefresh(region, () -> cache().invalidateTags(region, Set.of("tag")));

        assertMiss(region, "k");
    }

    @Test
    default void clearingBeatsARefresh() {
        Region region = newTaggedRegion();
        overtakeRefresh(region, () -> cache().clear(region));

        assertMiss(region, "k");
    }

    @Test
    default void aLoadThatIsRefusedLeavesTheKeyToTheNext() {
        Region region = newTaggedRegion();
        overtake(region, (key, tag) -> cache().invalidateTags(region, Set.of(tag)));

        CacheLease next = granted(region, "k");

        assertThat(cache().fill(next, Content.of(bytes("fresh")).withTags("tag")))
                .isTrue();
        assertHit(region, "k", "fresh");
    }

    /** Lets an act happen while what k holds with the tag is being loaded again, and then that load end. */
    private void overtakeRefresh(Region region, Runnable act) {
        cache().put(region, "k", Content.of(bytes("old")).withTags("tag"));
        LeaseOutcome outcome = cache().lease(new LeaseRequest(region, "k", LEASE, true));
        act.run();
        CacheLease lease = ((LeaseOutcome.Granted) outcome).lease();
        assertThat(cache().fill(lease, Content.of(bytes("loaded")).withTags("tag")))
                .isFalse();
    }

    /** Lets an act on a key and a tag happen while the key is being loaded with the tag, and then the load end. */
    private void overtake(Region region, BiConsumer<String, String> act) {
        cache().put(region, "neighbour", Content.of(bytes("v")).withTags("another"));
        CacheLease lease = granted(region, "k");
        act.accept("k", "tag");
        assertThat(cache().fill(lease, Content.of(bytes("loaded")).withTags("tag")))
                .isFalse();
    }
}
