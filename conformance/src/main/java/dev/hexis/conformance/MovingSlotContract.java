package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.AppendOutcome.Appended;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What moves to another node of a Cluster is followed, at once and without doing anything twice. */
public interface MovingSlotContract {

    /** Connects the ports under test. */
    Ports connect(RedisSettings settings);

    @Test
    default void aLimitThatMovesIsChargedOnceForEachCall() {
        RateLimit limit = RateLimit.tokenBucket("api", 10, Duration.ofMinutes(10));
        try (Ports ports = connect(SlotMove.settings())) {
            assertThat(remaining(ports, limit)).isEqualTo(9);
            SlotMove move = new SlotMove("alice");

            move.begin();
            assertThat(remaining(ports, limit)).as("while it moves").isEqualTo(8);
            assertThat(remaining(ports, limit)).as("while it moves").isEqualTo(7);
            move.end();
            assertThat(remaining(ports, limit)).as("when it has moved").isEqualTo(6);
            assertThat(remaining(ports, limit)).as("when it has moved").isEqualTo(5);
        }
    }

    @Test
    default void anEntryOfTheCacheThatHasMovedIsFound() {
        Region region = Region.of("prices", Duration.ofMinutes(10));
        try (Ports ports = connect(SlotMove.settings())) {
            ports.cache().put(region, "tea", "3".getBytes(StandardCharsets.UTF_8));
            SlotMove move = new SlotMove("prices");

            move.begin();
            assertThat(ports.cache().get(region, "tea")).as("while it moves").isInstanceOf(Lookup.Hit.class);
            move.end();
            assertThat(ports.cache().get(region, "tea")).as("when it has moved").isInstanceOf(Lookup.Hit.class);
        }
    }

    @Test
    default void whatIsSentTogetherFollowsEachToItsNode() {
        Region region = Region.of("prices", Duration.ofMinutes(10)).withShards(4);
        Set<String> keys = Set.of("tea", "coffee", "cocoa", "milk", "sugar", "salt");
        try (Ports ports = connect(SlotMove.settings())) {
            keys.forEach(key -> ports.cache().put(region, key, key.getBytes(StandardCharsets.UTF_8)));
            append(ports, 1);
            SlotMove prices = new SlotMove("prices:2");
            SlotMove orders = new SlotMove("orders");

            prices.begin();
            orders.begin();
            assertThat(hits(ports, region, keys)).as("while they move").isEqualTo(keys);
            assertThat(append(ports, 2)).as("while they move").isEqualTo(new Appended(2, 2));
            prices.end();
            orders.end();
            assertThat(hits(ports, region, keys)).as("when they have moved").isEqualTo(keys);
            assertThat(append(ports, 3)).as("when they have moved").isEqualTo(new Appended(3, 3));
        }
    }

    @Test
    default void whatNeedsKeysThatAreNotThereMayBeTriedAgainWhenTheOthersHaveMoved() {
        ExpectedVersion first = ExpectedVersion.exactly(0);
        ExpectedVersion second = ExpectedVersion.exactly(1);
        List<Event> events = List.of(new Event("e", "happened", new byte[0]));
        try (Ports ports = connect(SlotMove.settings())) {
            ports.eventLog().append("orders", first, events); // makes no index, as only appends to any version do
            SlotMove move = new SlotMove("orders");

            move.begin();
            assertThatThrownBy(() -> ports.eventLog().append("orders", second, events))
                    .isInstanceOfSatisfying(PortException.class, fault -> {
                        assertThat(fault.serverError()).contains("TRYAGAIN");
                        assertThat(fault.isRetryable()).isTrue();
                    });
            move.end();
            assertThat(ports.eventLog().append("orders", second, events)).isEqualTo(new Appended(2, 2));
        }
    }

    private static Set<String> hits(Ports ports, Region region, Set<String> keys) {
        Map<String, Lookup> found = ports.cache().getAll(region, keys);
        return keys.stream().filter(key -> found.get(key) instanceof Lookup.Hit).collect(Collectors.toSet());
    }

    /** Appends to two streams, and tells of the one that moves. */
    private static AppendOutcome append(Ports ports, int number) {
        List<Event> events = List.of(new Event("e" + number, "happened", new byte[0]));
        return ports.eventLog()
                .appendAll(List.of(
                        new Append("orders", ExpectedVersion.ANY, events),
                        new Append("stays-" + number, ExpectedVersion.ANY, events)))
                .get(0);
    }

    private static long remaining(Ports ports, RateLimit limit) {
        return ports.rateLimiter().tryAcquire("alice", limit).binding().remaining();
    }
}
