package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The cache goes by the server's time. */
public interface CacheTimesContract extends OnRedis {
    Region REGION = Region.of("products", Duration.ofMinutes(10)).withTags();
    Duration BRIEF = Duration.ofMinutes(1);

    @Test
    default void timesAreTheServers() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            Cache cache = ports.cache();
            Instant end = probe.time().plus(REGION.ttl());
            cache.put(REGION, "put", Content.of(new byte[1]).withTags("t"));
            assertEndsAt(cache.get(REGION, "put"), end);
            assertThat(cache.getOrLease(REGION, "put", BRIEF)).isInstanceOf(Lookup.Hit.class);

            CacheLease lease = granted(cache);
            assertThat(cache.getOrLease(REGION, "filled", BRIEF))
                    .isInstanceOfSatisfying(
                            LeaseOutcome.Busy.class,
                            busy -> assertThat(busy.remaining()).isBetween(Duration.ZERO, BRIEF));
            assertThat(cache.renew(lease, BRIEF)).isTrue();
            assertThat(cache.fill(lease, Content.of(new byte[1]).withTags("t"))).isTrue();
            assertEndsAt(cache.get(REGION, "filled"), end);
        }
    }

    @Test
    default void forNoTimeNothingIsStored() {
        RedisSettings settings = redis().settings();
        String entry = settings.keyPrefix() + ":cache-1:{products}:entry:filled";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Cache cache = ports.cache();
            assertThat(cache.abandon(granted(cache))).isTrue();
            assertThat(cache.fill(granted(cache), Content.of(new byte[1]).withTtl(Duration.ZERO)))
                    .isTrue();
            assertThat(probe.call("EXISTS", entry)).isEqualTo(0L);
            cache.put(REGION, "filled", new byte[1]);
            cache.put(REGION, "filled", Content.of(new byte[1]).withTtl(Duration.ZERO));
            assertThat(probe.call("EXISTS", entry)).isEqualTo(0L);
        }
    }

    private static CacheLease granted(Cache cache) {
        return ((LeaseOutcome.Granted) cache.getOrLease(REGION, "filled", BRIEF)).lease();
    }

    private static void assertEndsAt(Lookup lookup, Instant end) {
        assertThat(((Lookup.Hit) lookup).expiresAt()).isCloseTo(end, within(1, ChronoUnit.MINUTES));
    }
}
