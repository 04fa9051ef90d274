package dev.hexis.conformance.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.LeaseOutcome;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the cache stand on. */
public interface OnCache {
    /** A time that is long enough not to pass by itself. */
    Duration TTL = Duration.ofSeconds(60);

    /** How long leases last. */
    Duration LEASE = Duration.ofSeconds(10);

    /** The shortest time that passes. */
    Duration MICRO = Duration.ofNanos(1000);

    /** The ports under test, on {@link #clock()}. */
    Ports ports();

    /** The time of the ports. */
    MovableClock clock();

    /** Every test begins at the same time. */
    @BeforeEach
    default void restartClock() {
        clock().restart();
    }

    /** The cache under test. */
    default Cache cache() {
        return ports().cache();
    }

    /** A region that nobody has used. */
    default Region newRegion() {
        return Region.of(UUID.randomUUID().toString(), TTL);
    }

    /** A region that nobody has used, with tags. */
    default Region newTaggedRegion() {
        return newRegion().withTags();
    }

    /** The bytes of a text. */
    default byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The lease that is granted on a key. */
    default CacheLease granted(Region region, String key) {
        LeaseOutcome outcome = cache().getOrLease(region, key, LEASE);
        assertThat(outcome).isInstanceOf(LeaseOutcome.Granted.class);
        return ((LeaseOutcome.Granted) outcome).lease();
    }

    /** Holds a key to a value. */
    default void assertHit(Region region, String key, String value) {
        assertThat(cache().get(region, key))
                .as(key)
                .isInstanceOfSatisfying(
                        Lookup.Hit.class,
                        hit -> assertThat(new String(hit.value(), StandardCharsets.UTF_8))
                                .isEqualTo(value));
    }

    /** Holds a key to be empty. */
    default void assertMiss(Region region, String key) {
        assertThat(cache().get(region, key)).as(key).isEqualTo(new Lookup.Miss());
    }
}
