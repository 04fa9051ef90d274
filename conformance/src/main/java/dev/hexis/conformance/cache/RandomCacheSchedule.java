package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.LeaseRequest;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What to do next with few keys, tags and leases of one region, and when: repeatable by its seed. Each cache has leases
 * of its own, so a step gets the lease of the cache it runs on.
 */
final class RandomCacheSchedule {
    private static final int STEPS = 300;
    private static final List<String> KEYS = List.of("a", "b", "c");
    private static final List<String> TAGS = List.of("x", "y", "z");

    /** Runs on a cache, with the leases that this cache granted in this schedule; null where it granted none. */
    record Step(String text, BiFunction<Cache, List<CacheLease>, Object> act) {}

    private final Random random;
    private final Region tagged;
    private final Region plain;
    private final MovableClock clock;
    private int written;

    RandomCacheSchedule(long seed, Region region, MovableClock clock) {
        this.random = new Random(seed);
        this.plain = region.withNegativeTtl(Duration.ofSeconds(5));
        this.tagged = plain.withTags();
        this.clock = clock;
    }

    /** Runs one schedule on the model and on caches in turn; every answer must be the same. */
    static void compare(long seed, Region region, MovableClock clock, List<Cache> caches) {
        Cache model = MemoryPorts.open(clock).cache();
        List<CacheLease> modelLeases = new ArrayList<>();
        List<CacheLease> leases = new ArrayList<>();
        RandomCacheSchedule schedule = new RandomCacheSchedule(seed, region, clock);
        for (int step = 0; step < STEPS; step++) {
            Step next = schedule.next();
            Object expected = next.act().apply(model, modelLeases);
            Object actual = next.act().apply(caches.get(step % caches.size()), leases);
            assertThat(comparable(actual))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock.instant())
                    .isEqualTo(comparable(expected));
        }
    }

    Step next() {
        clock.advance(pause());
        Region region = random.nextInt(4) == 0 ? plain : tagged;
        String key = KEYS.get(random.nextInt(KEYS.size()));
        int back = 1 + random.nextInt(4);
        return switch (random.nextInt(14)) {
            case 0, 1 -> new Step("get " + key + " of " + region, (cache, leases) -> cache.get(region, key));
            case 2 -> new Step("get all of " + region, (cache, leases) -> cache.getAll(region, KEYS));
            case 3, 4 -> put(region, key);
            case 5 -> done("evict " + key, (cache, leases) -> cache.evict(region, key));
            case 6 -> invalidate();
            case 7 -> random.nextInt(4) == 0 ? done("clear", (cache, leases) -> cache.clear(region)) : next();
            case 8, 9, 10 -> lease(region, key);
            case 11 -> renew(back);
            default -> fill(back);
        };
    }

    /** What two caches must agree on: all but the token of a lease. */
    private static Object comparable(Object outcome) {
        return outcome instanceof LeaseOutcome.Granted granted
                ? "granted " + granted.lease().key()
                : outcome;
    }

    private Step put(Region region, String key) {
        Content content = content(region);
        return done("put " + key + " " + content, (cache, leases) -> cache.putAll(region, Map.of(key, content)));
    }

    private Step invalidate() {
        Set<String> tags = Set.of(TAGS.get(random.nextInt(TAGS.size())));
        return done("invalidate " + tags, (cache, leases) -> cache.invalidateTags(tagged, tags));
    }

    private Step lease(Region region, String key) {
        LeaseRequest request =
                new LeaseRequest(region, key, Duration.ofSeconds(1L + random.nextInt(20)), random.nextInt(3) == 0);
        return new Step(request.toString(), (cache, leases) -> {
            LeaseOutcome outcome = cache.lease(request);
            if (outcome instanceof LeaseOutcome.Granted granted) {
                leases.add(granted.lease());
            }
            return outcome;
        });
    }

    private Step renew(int back) {
        Duration ttl = Duration.ofSeconds(random.nextInt(20));
        return new Step(
                "renew lease -" + back + " for " + ttl,
                (cache, leases) -> leases.size() < back || cache.renew(leases.get(leases.size() - back), ttl));
    }

    private Step fill(int back) {
        Content untagged = content(plain);
        Content any = content(tagged);
        return new Step("fill lease -" + back + " with " + any, (cache, leases) -> {
            if (leases.size() < back) {
                return "no lease";
            }
            CacheLease lease = leases.get(leases.size() - back);
            return cache.fill(lease, lease.region().tagged() ? any : untagged);
        });
    }

    private Content content(Region region) {
        byte[] value = ("value " + ++written).getBytes(StandardCharsets.UTF_8);
        Content content = random.nextInt(5) == 0 ? Content.negative() : Content.of(value);
        List<String> tags = new ArrayList<>(TAGS);
        tags.removeIf(tag -> !region.tagged() || random.nextBoolean());
        content = content.withTags(Set.copyOf(tags));
        return random.nextInt(3) == 0 ? content.withTtl(Duration.ofSeconds(random.nextInt(40))) : content;
    }

    private Duration pause() {
        Duration some = Duration.ofNanos(1000L * random.nextInt(8_000_000));
        int dice = random.nextInt(10);
        if (dice < 4) {
            return Duration.ZERO;
        }
        return dice < 9 ? some : some.negated();
    }

    private interface Act {
        void on(Cache cache, List<CacheLease> leases);
    }

    private static Step done(String text, Act act) {
        return new Step(text, (cache, leases) -> {
            act.on(cache, leases);
            return "done";
        });
    }
}
