package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has a tag is gone once the tag is invalidated. */
public interface CacheTagsContract extends OnCache {

    @Test
    default void anInvalidatedTagTakesItsEntriesAndNoOthers() {
        Region region = newTaggedRegion();
        cache().put(region, "a", tagged("red"));
        cache().put(region, "b", tagged("blue", "red"));
        cache().put(region, "c", tagged("blue"));
        cache().put(region, "d", bytes("v"));
        cache().put(region, "e", Content.negative().withTags("red"));

        cache().invalidateTags(region, Set.of("red"));

        assertMiss(region, "a");
        assertMiss(region, "b");
        assertHit(region, "c", "v");
        assertHit(region, "d", "v");
        assertMiss(region, "e");
    }

    @Test
    default void severalTagsAreInvalidatedAtOnce() {
        Region region = newTaggedRegion();
        cache().put(region, "a", tagged("red"));
        cache().put(region, "b", tagged("blue"));
        cache().put(region, "c", tagged("green"));

        cache().invalidateTags(region, Set.of("red", "blue", "never seen"));

        assertThat(cache().getAll(region, List.of("a", "b")).values()).containsOnly(new Lookup.Miss());
        assertHit(region, "c", "v");
    }

    @Test
    default void whatIsWrittenAfterTheInvalidationStays() {
        Region region = newTaggedRegion();
        cache().put(region, "a", tagged("red"));
        cache().invalidateTags(region, Set.of("red"));

        cache().put(region, "b", tagged("red"));

        assertMiss(region, "a");
        assertHit(region, "b", "v");
        cache().invalidateTags(region, Set.of("blue"));
        assertHit(region, "b", "v");
        assertThat(cache().getOrLease(region, "b", LEASE)).isInstanceOf(Lookup.Hit.class);
        cache().invalidateTags(region, Set.of("red"));
        assertMiss(region, "b");
    }

    @Test
    default void anInvalidationIsNotUndoneByAnEntryThatReplacesItsTags() {
        Region region = newTaggedRegion();
        cache().put(region, "a", tagged("red"));
        cache().put(region, "a", tagged("blue"));

        cache().invalidateTags(region, Set.of("red"));
        assertHit(region, "a", "v");
        cache().invalidateTags(region, Set.of("blue"));
        assertMiss(region, "a");
    }

    @Test
    default void invalidatingBeforeAnythingIsStoredDoesNoHarm() {
        Region region = newTaggedRegion();
        cache().invalidateTags(region, Set.of("red"));
        cache().put(region, "a", tagged("red"));

        assertHit(region, "a", "v");
    }

    @Test
    default void invalidationsAreRememberedAsLongAsAnythingOlderCanLive() {
        Region region = newTaggedRegion();
        cache().put(region, "old", tagged("red").withTtl(Duration.ofHours(1)));
        cache().invalidateTags(region, Set.of("red"));
        for (int i = 0; i < 200; i++) {
            clock().advance(Duration.ofSeconds(17));
            cache().put(region, "k" + i, tagged("tag" + i));
            cache().invalidateTags(region, Set.of("tag" + i));
            assertMiss(region, "old");
            assertMiss(region, "k" + i);
        }
    }

    @Test
    default void forgottenInvalidationsTakeNothingThatIsAlive() {
        Region region = newTaggedRegion();
        for (int i = 0; i < 200; i++) {
            cache().put(region, "live" + i, tagged("live", "live" + i));
            cache().invalidateTags(region, Set.of("tag" + i));
            clock().advance(Duration.ofSeconds(7));
            for (int j = Math.max(0, i - 7); j <= i; j++) {
                assertHit(region, "live" + j, "v");
            }
        }
    }

    @Test
    default void forgottenInvalidationsTakeNothingThatWasFilledInForLong() {
        Region region = newTaggedRegion();
        cache().fill(granted(region, "long"), tagged("long").withTtl(Duration.ofHours(1)));
        cache().fill(granted(region, "short"), tagged("short").withTtl(Duration.ofSeconds(1)));
        for (int i = 0; i < 50; i++) {
            cache().invalidateTags(region, Set.of("tag" + i));
            clock().advance(Duration.ofMinutes(1));
            assertHit(region, "long", "v");
        }
    }

    @Test
    default void aClockThatJumpsAheadAndBackBringsNothingBack() {
        Region region = newTaggedRegion();
        cache().put(region, "old", tagged("red"));
        cache().invalidateTags(region, Set.of("red"));
        clock().advance(Duration.ofHours(2));
        for (int i = 0; i < 20; i++) {
            cache().invalidateTags(region, Set.of("other" + i)); // time to forget the first
        }
        clock().advance(Duration.ofHours(-2));

        assertMiss(region, "old");
        granted(region, "old");
    }

    @Test
    default void aRegionDescribedWithoutTagsDoesNotSeeEntriesThatHaveThem() {
        Region region = newTaggedRegion();
        Region plain = Region.of(region.name(), TTL);
        cache().put(region, "tagged", tagged("red"));
        cache().put(region, "plain", bytes("v"));

        assertMiss(plain, "tagged");
        assertThat(cache().getAll(plain, List.of("plain")).get("plain")).isInstanceOf(Lookup.Hit.class);
        assertHit(plain, "plain", "v");
        cache().put(plain, "tagged", bytes("w"));
        assertHit(region, "tagged", "w");
        cache().clear(plain);
        assertMiss(region, "plain");
    }

    @Test
    default void tagsOfAnyCharactersDoNotMeet() {
        Region region = newTaggedRegion();
        List<String> tags =
                List.of("x", "x:", "x y", "x\ty", "x\n", ":id", ":last", ":floor", "日本", "x%09y", "1", "-", "*");
        Map<String, Content> contents = new LinkedHashMap<>();
        tags.forEach(tag -> contents.put("of " + tag, tagged(tag, "all")));
        cache().putAll(region, contents);
        for (int i = 0; i < tags.size(); i++) {
            cache().invalidateTags(region, Set.of(tags.get(i)));
            for (int j = 0; j < tags.size(); j++) {
                Lookup found = cache().get(region, "of " + tags.get(j));
                assertThat(found instanceof Lookup.Hit).as("%s after %s", j, i).isEqualTo(j > i);
            }
        }
    }

    private Content tagged(String... tags) {
        return Content.of(bytes("v")).withTags(tags);
    }
}
