package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Storing, finding, and when what was stored is gone. */
public interface CacheContract extends OnCache {

    @Test
    default void whatWasPutIsFoundUntilItsTimeIsOverAndNoLonger() {
        for (Region region : List.of(newRegion(), newTaggedRegion())) {
            assertMiss(region, "k");

            cache().put(region, "k", bytes("v"));

            assertThat(cache().get(region, "k"))
                    .isEqualTo(new Lookup.Hit(bytes("v"), clock().instant().plus(TTL)));
            clock().advance(TTL.minus(MICRO));
            assertHit(region, "k", "v");
            assertThat(cache().getOrLease(region, "k", LEASE)).isInstanceOf(Lookup.Hit.class);
            clock().advance(MICRO);
            assertMiss(region, "k");
            granted(region, "k");
        }
    }

    @Test
    default void theLastPutIsFound() {
        Region region = newRegion();
        cache().put(region, "k", bytes("old"));
        cache().put(region, "k", bytes("new"));

        assertHit(region, "k", "new");
    }

    @Test
    default void valuesAreBytesOfAnyKind() {
        Region region = newRegion();
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] large = new byte[1 << 20];
        large[large.length - 1] = '\n';
        cache().putAll(
                        region,
                        Map.of("all", Content.of(all), "none", Content.of(new byte[0]), "large", Content.of(large)));

        Map<String, Lookup> found = cache().getAll(region, List.of("all", "none", "large"));

        Instant end = clock().instant().plus(TTL);
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "all", new Lookup.Hit(all, end),
                        "none", new Lookup.Hit(new byte[0], end),
                        "large", new Lookup.Hit(large, end)));
    }

    @Test
    default void callersCannotChangeWhatIsStoredThroughTheirArrays() {
        Region region = newRegion();
        byte[] given = bytes("v");
        cache().put(region, "k", given);
        given[0] = 'x';
        ((Lookup.Hit) cache().get(region, "k")).value()[0] = 'y';

        assertHit(region, "k", "v");
    }

    @Test
    default void thatThereIsNothingIsRememberedForATimeOfItsOwn() {
        Region region = newRegion().withNegativeTtl(Duration.ofSeconds(5));
        cache().put(region, "k", bytes("v"));
        cache().put(region, "k", Content.negative());

        assertThat(cache().get(region, "k"))
                .isEqualTo(new Lookup.Negative(clock().instant().plusSeconds(5)));
        clock().advance(Duration.ofSeconds(5));
        assertMiss(region, "k");
    }

    @Test
    default void anEntryCanHaveATimeOfItsOwn() {
        Region region = newRegion();
        cache().put(region, "short", Content.of(bytes("v")).withTtl(Duration.ofSeconds(1)));
        cache().put(region, "long", Content.of(bytes("v")).withTtl(TTL.multipliedBy(10)));

        clock().advance(Duration.ofSeconds(1));
        assertMiss(region, "short");
        clock().advance(TTL.multipliedBy(9));
        assertHit(region, "long", "v");
    }

    @Test
    default void aTimeOfZeroStoresNothingAndLeavesNothing() {
        Region region = newRegion().withNegativeTtl(Duration.ZERO);
        cache().put(region, "k", bytes("v"));
        cache().put(region, "n", bytes("v"));

        cache().put(region, "k", Content.of(bytes("w")).withTtl(Duration.ZERO));
        cache().put(region, "n", Content.negative());

        assertMiss(region, "k");
        assertMiss(region, "n");
    }

    @Test
    default void aTimeBelowAMillisecondIsOne() {
        Region region = newRegion();
        cache().put(region, "k", Content.of(bytes("v")).withTtl(Duration.ofNanos(1)));

        assertThat(cache().get(region, "k"))
                .isEqualTo(new Lookup.Hit(bytes("v"), clock().instant().plusMillis(1)));
    }

    @Test
    default void jitterShortensTheTimeOfEntriesByUpToItsShare() {
        Region region = newRegion().withJitter(0.5);
        Set<Instant> ends = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            cache().put(region, "k" + i, bytes("v"));
            ends.add(((Lookup.Hit) cache().get(region, "k" + i)).expiresAt());
        }
        Instant now = clock().instant();
        assertThat(ends)
                .hasSizeGreaterThan(25)
                .allSatisfy(end -> assertThat(end)
                        .isAfterOrEqualTo(now.plus(TTL.dividedBy(2)))
                        .isBeforeOrEqualTo(now.plus(TTL)));
    }

    @Test
    default void jitterHoldsForWhatHasATimeOfItsOwnForNegativesAndForFills() {
        Region region = newRegion().withJitter(0.5).withNegativeTtl(Duration.ofSeconds(20));
        Content own = Content.of(bytes("v")).withTtl(Duration.ofMinutes(1));
        Instant now = clock().instant();
        Set<Instant> puts = new HashSet<>();
        Set<Instant> fills = new HashSet<>();
        Set<Instant> negatives = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            cache().put(region, "own" + i, own);
            puts.add(((Lookup.Hit) cache().get(region, "own" + i)).expiresAt());
            cache().fill(granted(region, "filled" + i), own);
            fills.add(((Lookup.Hit) cache().get(region, "filled" + i)).expiresAt());
            cache().fill(granted(region, "negative" + i), Content.negative());
            negatives.add(((Lookup.Negative) cache().get(region, "negative" + i)).expiresAt());
        }

        assertThat(List.of(puts, fills))
                .allSatisfy(ends -> assertThat(ends)
                        .hasSizeGreaterThan(15)
                        .allSatisfy(end -> assertThat(end).isBetween(now.plusSeconds(30), now.plusSeconds(60))));
        assertThat(negatives)
                .hasSizeGreaterThan(15)
                .allSatisfy(end -> assertThat(end).isBetween(now.plusSeconds(10), now.plusSeconds(20)));
    }

    @Test
    default void anEvictedKeyIsAMissAndTheOthersAreNot() {
        Region region = newRegion();
        cache().putAll(region, Map.of("a", Content.of(bytes("v")), "b", Content.of(bytes("v"))));

        cache().evict(region, "a");
        cache().evict(region, "never seen");

        assertMiss(region, "a");
        assertHit(region, "b", "v");
    }

    @Test
    default void aClearedRegionIsEmptyAndTheOthersAreNot() {
        Region region = newTaggedRegion();
        Region other = newRegion();
        cache().put(region, "plain", bytes("v"));
        cache().put(region, "tagged", Content.of(bytes("v")).withTags("t"));
        cache().put(region, "negative", Content.negative());
        cache().put(other, "plain", bytes("v"));

        cache().clear(region);

        assertThat(cache().getAll(region, List.of("plain", "tagged", "negative"))
                        .values())
                .containsOnly(new Lookup.Miss());
        assertHit(other, "plain", "v");
    }

    @Test
    default void aClearedRegionDoesNotComeBackWithTheNextEntry() {
        Region region = newTaggedRegion();
        cache().put(region, "plain", bytes("old"));
        cache().put(region, "tagged", Content.of(bytes("old")).withTags("t"));
        cache().clear(region);

        cache().put(region, "plain 2", bytes("new"));
        cache().put(region, "tagged 2", Content.of(bytes("new")).withTags("t"));

        assertMiss(region, "plain");
        assertMiss(region, "tagged");
        assertHit(region, "plain 2", "new");
        assertHit(region, "tagged 2", "new");
    }

    @Test
    default void manyKeysAreReadInTheirOrder() {
        Region region = newRegion();
        cache().put(region, "b", bytes("v"));
        cache().put(region, "a", Content.negative());

        Map<String, Lookup> found = cache().getAll(region, List.of("c", "b", "a", "b"));

        assertThat(found.keySet()).containsExactly("c", "b", "a");
        assertThat(found.get("c")).isInstanceOf(Lookup.Miss.class);
        assertThat(found.get("b")).isInstanceOf(Lookup.Hit.class);
        assertThat(found.get("a")).isInstanceOf(Lookup.Negative.class);
        assertThat(cache().getAll(region, List.of())).isEmpty();
    }

    @Test
    default void namesOfAnyCharactersDoNotMeet() {
        Region region = newRegion();
        List<String> tails =
                List.of("", ":", "{x}", "}", "%", "%25", "*", "\n", "\t", " ", "日本", ":0", ":entry:k", "#1");
        for (String tail : tails) {
            Region own = Region.of(region.name() + tail, TTL);
            cache().put(own, "k", bytes("region" + tail));
            cache().put(region, "key" + tail, bytes("key" + tail));
        }
        for (String tail : tails) {
            assertHit(Region.of(region.name() + tail, TTL), "k", "region" + tail);
            assertHit(region, "key" + tail, "key" + tail);
        }
    }
}
