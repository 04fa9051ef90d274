package dev.hexis.patterns.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.cache.CacheLease;
import dev.hexis.domain.cache.Region;
import dev.hexis.ports.Codec;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TypedCacheTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Region REGION =
            Region.of("numbers", Duration.ofMinutes(1)).withTags();

    private final Cache cache = MemoryPorts.open(() -> NOW).cache();
    private final TypedCache<Integer> numbers = new TypedCache<>(cache, REGION, new Decimal());

    private record Decimal() implements Codec<Integer> {
        @Override
        public byte[] encode(Integer value) {
            return value.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Integer decode(byte[] bytes) {
            try {
                return Integer.valueOf(new String(bytes, StandardCharsets.UTF_8));
            } catch (NumberFormatException e) {
                throw new PortException(Reason.CORRUPT, "no number", e);
            }
        }
    }

    @Test
    void valuesComeBackAsTheyWere() {
        assertThat(numbers.get("k")).isEqualTo(new TypedOutcome.Miss<>());
        numbers.put("k", 42, "tag");
        numbers.putNegative("none");

        assertThat(numbers.get("k")).isEqualTo(new TypedOutcome.Hit<>(42, NOW.plusSeconds(60)));
        assertThat(numbers.getOrLease("k", LEASE)).isEqualTo(numbers.get("k"));
        assertThat(numbers.get("none")).isEqualTo(new TypedOutcome.Negative<>(NOW.plusSeconds(30)));
        cache.invalidateTags(REGION, Set.of("tag"));
        assertThat(numbers.get("k")).isEqualTo(new TypedOutcome.Miss<>());
    }

    @Test
    void whatIsMissingIsLoadedByOne() {
        CacheLease lease = granted("k");
        assertThat(numbers.getOrLease("k", LEASE)).isEqualTo(new TypedOutcome.Busy<>(LEASE));

        assertThat(numbers.fill(lease, 7)).isTrue();
        assertThat(numbers.fillNegative(granted("none"))).isTrue();

        assertThat(numbers.get("k")).isEqualTo(new TypedOutcome.Hit<>(7, NOW.plusSeconds(60)));
        assertThat(numbers.getOrLease("none", LEASE)).isEqualTo(new TypedOutcome.Negative<>(NOW.plusSeconds(30)));
    }

    @Test
    void whatCannotBeReadIsAMissAndIsLoadedAnewByOne() {
        cache.put(REGION, "k", "not a number".getBytes(StandardCharsets.UTF_8));
        assertThat(numbers.get("k")).isEqualTo(new TypedOutcome.Miss<>());

        CacheLease lease = granted("k");
        assertThat(numbers.getOrLease("k", LEASE)).isEqualTo(new TypedOutcome.Busy<>(LEASE));
        assertThat(numbers.fill(lease, 7)).isTrue();

        assertThat(numbers.get("k")).isEqualTo(new TypedOutcome.Hit<>(7, NOW.plusSeconds(60)));
    }

    private CacheLease granted(String key) {
        TypedOutcome<Integer> outcome = numbers.getOrLease(key, LEASE);
        assertThat(outcome).isInstanceOf(TypedOutcome.Granted.class);
        return ((TypedOutcome.Granted<Integer>) outcome).lease();
    }
}
