package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the cache leaves in Redis, what it makes of what others leave there, and what it costs the server. */
public interface StoredCacheContract extends OnRedis {
    Region PLAIN = Region.of("products", Duration.ofMinutes(10));
    Region TAGGED = PLAIN.withTags();
    Duration LEASE_TTL = Duration.ofSeconds(30);

    @Test
    default void everyKeyExpiresAndTheStateOfARegionOutlivesItsEntries() {
        RedisSettings settings = redis().settings();
        String shard = settings.keyPrefix() + ":cache-1:{products}:";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            fillEverything(ports.cache());
            ports.cache().put(TAGGED, "longer", tagged("t").withTtl(Duration.ofHours(5)));
            ports.cache().put(PLAIN, "longer still", Content.negative().withTtl(Duration.ofHours(6)));

            assertThat(probe.keys(settings.keyPrefix() + ":*"))
                    .contains(shard + "epoch", shard + "tags", shard + "entry:plain", shard + "lease:lease")
                    .allSatisfy(
                            key -> assertThat((Long) probe.call("PTTL", key)).isPositive());
            assertThat((Long) probe.call("PTTL", shard + "entry:plain")).isBetween(1L, 600_000L);
            assertThat((Long) probe.call("PTTL", shard + "lease:lease")).isBetween(1L, 30_000L);
            assertThat((Long) probe.call("PTTL", shard + "tags")).isGreaterThan(5 * 3_600_000L - 60_000);
            assertThat((Long) probe.call("PTTL", shard + "epoch")).isGreaterThan(6 * 3_600_000L - 60_000);
        }
    }

    @Test
    default void theStateOfARegionOutlivesItsLeasesAndWhatTheyFill() {
        RedisSettings settings = redis().settings();
        String shard = settings.keyPrefix() + ":cache-1:{products}:";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Cache cache = ports.cache();
            CacheLease plain = granted(cache, "plain");
            CacheLease tagged = granted(cache, "tagged");
            for (String state : List.of("epoch", "tags")) {
                assertThat((Long) probe.call("PTTL", shard + state)).isBetween(30_000L, 60_000L);
            }
            cache.renew(plain, Duration.ofHours(1));
            for (String state : List.of("epoch", "tags")) {
                assertThat((Long) probe.call("PTTL", shard + state)).isGreaterThan(3_600_000L);
            }
            cache.fill(plain, value("v").withTtl(Duration.ofHours(5)));
            cache.fill(tagged, tagged("t").withTtl(Duration.ofHours(6)));

            assertThat((Long) probe.call("PTTL", shard + "epoch")).isGreaterThan(5 * 3_600_000L);
            assertThat((Long) probe.call("PTTL", shard + "tags")).isGreaterThan(6 * 3_600_000L);
        }
    }

    @Test
    default void withoutItsStateARegionIsEmptyAndStaysSo() {
        RedisSettings settings = redis().settings();
        String shard = settings.keyPrefix() + ":cache-1:{products}:";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Cache cache = ports.cache();
            cache.put(TAGGED, "plain", value("old"));
            cache.put(TAGGED, "tagged", tagged("t"));
            CacheLease plainLease = granted(cache, "plain lease");
            CacheLease taggedLease = granted(cache, "tagged lease");

            probe.call("DEL", shard + "tags");
            assertThat(cache.get(TAGGED, "plain")).isInstanceOf(Lookup.Hit.class);
            assertThat(cache.get(TAGGED, "tagged")).isEqualTo(new Lookup.Miss());
            cache.put(TAGGED, "tagged 2", tagged("t"));
            assertThat(cache.get(TAGGED, "tagged")).isEqualTo(new Lookup.Miss());
            assertThat(cache.fill(taggedLease, tagged("t"))).isFalse();

            probe.call("DEL", shard + "epoch");
            assertThat(cache.get(PLAIN, "plain")).isEqualTo(new Lookup.Miss());
            assertThat(cache.getAll(TAGGED, List.of("plain"))).containsValue(new Lookup.Miss());
            cache.put(TAGGED, "plain 2", value("new"));
            assertThat(cache.get(PLAIN, "plain")).isEqualTo(new Lookup.Miss());
            assertThat(cache.fill(plainLease, value("old"))).isFalse();
        }
    }

    @Test
    default void whatIsNoEntryIsAMissAndIsOverwritten() {
        RedisSettings settings = redis().settings();
        String shard = settings.keyPrefix() + ":cache-1:{products}:";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Cache cache = ports.cache();
            cache.put(PLAIN, "k", value("v"));
            String entry = String.valueOf(probe.call("GET", shard + "entry:k"));
            for (String garbage : List.of(
                    "",
                    "1",
                    "garbage",
                    "1v 12",
                    "\n",
                    entry.replaceFirst("1v", "2v"),
                    "1x" + entry.substring(2),
                    "x" + entry)) {
                for (Region region : List.of(PLAIN, TAGGED)) {
                    probe.call("SET", shard + "entry:k", garbage);
                    probe.call("SET", shard + "lease:k", "garbage");
                    assertThat(cache.get(region, "k")).as(garbage).isEqualTo(new Lookup.Miss());
                    assertThat(cache.getAll(region, List.of("k"))).as(garbage).containsValue(new Lookup.Miss());
                    assertThat(cache.fill(granted(cache, "k"), value("v")))
                            .as(garbage)
                            .isTrue();
                    assertThat(cache.get(region, "k")).isInstanceOf(Lookup.Hit.class);
                }
            }
            for (String part : List.of("entry:k", "lease:k", "epoch")) {
                probe.call("DEL", shard + part);
                probe.call("LPUSH", shard + part, "x");
                assertThat(cache.get(PLAIN, "k")).as(part).isEqualTo(new Lookup.Miss());
                assertThat(cache.fill(granted(cache, "k"), value("v"))).as(part).isTrue();
                cache.put(PLAIN, "k", value("v"));
                assertThat(cache.get(TAGGED, "k")).as(part).isInstanceOf(Lookup.Hit.class);
                cache.evict(PLAIN, "k");
            }
        }
    }

    @Test
    default void theLogOfInvalidatedTagsForgets() {
        RedisSettings settings = redis().settings();
        Region brief = Region.of("brief", Duration.ofMillis(1)).withTags();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.cache().put(brief, "k", tagged("t").withTtl(Duration.ofMillis(1)));
            probe.call("PERSIST", settings.keyPrefix() + ":cache-1:{brief}:tags");
            for (int i = 0; i < 500; i++) {
                ports.cache().invalidateTags(brief, Set.of("tag" + i));
            }
            assertThat((Long) probe.call("HLEN", settings.keyPrefix() + ":cache-1:{brief}:tags"))
                    .isLessThan(100);
        }
    }

    @Test
    default void aRegionOfSeveralShardsHasAHashTagForEach() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.cache().put(PLAIN.withShards(4), "123456789", value("v"));

            // the CRC-32 of 123456789 is 0xCBF43926
            assertThat(probe.keys(settings.keyPrefix() + ":*"))
                    .containsExactlyInAnyOrder(
                            settings.keyPrefix() + ":cache-1:{products:2}:epoch",
                            settings.keyPrefix() + ":cache-1:{products:2}:entry:123456789");
        }
    }

    @Test
    default void aVerbIsOneCommandOrOneScriptForEachShard() {
        Map<String, Content> contents = Map.of("a", value("v"), "b", value("v"));
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            Cache cache = ports.cache();
            for (int round = 0; round < 2; round++) { // the first round may have to send the scripts in full
                probe.resetCalls();
                cache.get(TAGGED, "plain");
                cache.putAll(PLAIN, contents);
                cache.evictAll(PLAIN, contents.keySet());
                cache.invalidateTags(TAGGED, Set.of("t"));
                cache.clear(PLAIN);
                CacheLease lease = granted(cache, "one more " + round);
                cache.renew(lease, LEASE_TTL);
                cache.fill(lease, value("v"));
                cache.clear(PLAIN.withShards(3));
            }
            assertThat(probe.calls("evalsha")).as("8 verbs, and 3 shards").isEqualTo(11);
            assertThat(probe.calls("eval")).isZero();

            probe.resetCalls();
            cache.get(PLAIN, "plain");
            cache.getAll(PLAIN, contents.keySet());
            cache.getAll(PLAIN.withShards(2), List.of("a", "b", "c", "d"));
            assertThat(probe.calls("mget")).as("2 verbs, and 2 shards").isEqualTo(4);
            assertThat(probe.calls("evalsha")).isZero();
        }
    }

    private static void fillEverything(Cache cache) {
        cache.put(TAGGED, "plain", value("v"));
        cache.put(TAGGED, "tagged", tagged("t"));
        cache.getAll(TAGGED, List.of("plain", "tagged"));
        cache.invalidateTags(TAGGED, Set.of("t"));
        cache.clear(PLAIN.withShards(2));
        cache.evict(TAGGED, "tagged");
        CacheLease lease = granted(cache, "filled");
        cache.renew(lease, LEASE_TTL);
        cache.fill(lease, value("v"));
        granted(cache, "lease");
    }

    private static CacheLease granted(Cache cache, String key) {
        LeaseOutcome outcome = cache.lease(new LeaseRequest(TAGGED, key, LEASE_TTL, false));
        assertThat(outcome).isInstanceOf(LeaseOutcome.Granted.class);
        return ((LeaseOutcome.Granted) outcome).lease();
    }

    private static Content tagged(String tag) {
        return value("v").withTags(tag);
    }

    private static Content value(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
