package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Lag;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.eventlog.EventGroups;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the event log makes of what others do to its keys. */
public interface DisturbedEventContract extends OnStoredEvents {

    @Test
    default void whatIsDeletedFromTheMiddleMakesTheLagALowerBound() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            append(ports, 1, 10);
            ports.eventGroups().create(GROUP, StartPosition.after(4));
            EventGroup nearTheEnd = new EventGroup(GROUP.stream(), "near the end");
            ports.eventGroups().create(nearTheEnd, StartPosition.after(9));
            EventGroup atTheEnd = new EventGroup(GROUP.stream(), "at the end");
            ports.eventGroups().create(atTheEnd, StartPosition.END);

            probe.call("XDEL", settings.keyPrefix() + ":events-1:{orders}:log", "0-7");
            assertThat(lag(ports, GROUP)).isEqualTo(new Lag(5, false));
            probe.call("XDEL", settings.keyPrefix() + ":events-1:{orders}:log", "0-8");
            assertThat(lag(ports, GROUP)).isEqualTo(new Lag(4, false));
            assertThat(lag(ports, nearTheEnd)).isEqualTo(new Lag(0, false));
            assertThat(lag(ports, atTheEnd)).isEqualTo(new Lag(0, true));
        }
    }

    @Test
    default void aPendingEventThatIsDeletedIsLetGo() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            append(ports, 1, 3);
            EventGroups groups = ports.eventGroups();
            groups.create(GROUP, StartPosition.BEGINNING);
            List<Delivery> all = groups.poll(new DeliveryRequest(GROUP, "a", 3, Duration.ofMillis(1)));
            groups.retryLater(all.get(1).receipt(), Duration.ZERO);
            probe.call("XDEL", settings.keyPrefix() + ":events-1:{orders}:log", "0-1", "0-2");

            await().until(() ->
                    groups.claimStale(new DeliveryRequest(GROUP, "b", 3, LEASE)).size() == 1);
            assertThat(groups.poll(new DeliveryRequest(GROUP, "b", 3, LEASE))).isEmpty();
            GroupStats stats = groups.stats(GROUP).orElseThrow();
            assertThat(List.of(stats.pending(), stats.stale(), stats.delayed())).containsExactly(1L, 0L, 0L);
        }
    }

    @Test
    default void aGroupThatAToolDestroysIsNoGroup() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            EventGroups groups = ports.eventGroups();
            List<Delivery> all = delivered(ports, 3);
            groups.retryLater(all.get(0).receipt(), Duration.ZERO);
            groups.heartbeat(all.get(1).receipt(), Duration.ofMillis(1));
            probe.call("XGROUP", "DESTROY", settings.keyPrefix() + ":events-1:{orders}:log", "billing");

            DeliveryRequest request = new DeliveryRequest(GROUP, "b", 3, LEASE);
            assertThatThrownBy(() -> groups.poll(request))
                    .satisfies(OnEventLog::isNoGroup)
                    .hasMessageNotContaining("orders");
            assertThatThrownBy(() -> groups.claimStale(request))
                    .satisfies(OnEventLog::isNoGroup)
                    .hasMessageNotContaining("orders");
            Receipt receipt = all.get(2).receipt();
            assertThat(groups.ack(receipt)).isFalse();
            assertThat(groups.heartbeat(receipt, LEASE)).isFalse();
            assertThat(groups.retryLater(receipt, Duration.ZERO)).isFalse();
            assertThat(groups.deadLetter(receipt, "why")).isFalse();
            assertThat(groups.stats(GROUP)).isEmpty();
            groups.create(GROUP, StartPosition.BEGINNING);
            assertThat(groups.poll(request)).hasSize(3);
        }
    }

    @Test
    default void whatIsNoEventIsCorrupt() {
        try (RedisProbe probe = redis().probe()) {
            for (List<String> entry : List.of(
                    List.of("*", "field", "secret-value"),
                    List.of("10-1", "id", "e", "type", "t", "data", "secret-value", "at", "1"),
                    List.of("0-1", "field", "secret-value"))) {
                RedisSettings settings = redis().settings();
                String stream = settings.keyPrefix() + ":events-1:{orders}:";
                try (Ports ports = connect(settings)) {
                    for (String key : List.of("log", "dead:billing")) {
                        String id = entry.get(0);
                        probe.call(command(List.of("XADD", stream + key, id), entry.subList(1, entry.size())));
                    }

                    assertThatThrownBy(() -> ports.eventLog().read("orders", 1, 1))
                            .satisfies(DisturbedEventContract::isCorrupt);
                    assertThatThrownBy(() -> ports.eventGroups().deadLetters(GROUP, 1, 1))
                            .satisfies(DisturbedEventContract::isCorrupt);
                }
            }
        }
    }

    @Test
    default void aLogWithNumbersOfItsOwnIsCorrupt() {
        RedisSettings settings = redis().settings();
        String log = settings.keyPrefix() + ":events-1:{orders}:log";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            probe.call("XADD", log, "10-1", "field", "secret-value");
            assertThatThrownBy(() -> append(ports, 1, 1)).satisfies(DisturbedEventContract::isCorrupt);
            probe.call("XTRIM", log, "MAXLEN", "0");
            assertThatThrownBy(() -> append(ports, 1, 1)).satisfies(DisturbedEventContract::isCorrupt);
        }
    }

    @Test
    default void aLogThatIsNoStreamIsAFaultOfEveryVerb() {
        RedisSettings settings = redis().settings();
        DeliveryRequest request = new DeliveryRequest(GROUP, "a", 1, LEASE);
        Receipt receipt = new Receipt(GROUP, "a", 1, 1);
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            EventGroups groups = ports.eventGroups();
            probe.call("SET", settings.keyPrefix() + ":events-1:{orders}:log", "secret-value");
            for (ThrowingCallable verb : List.<ThrowingCallable>of(
                    () -> append(ports, 1, 1),
                    () -> ports.eventLog().read("orders", 1, 1),
                    () -> ports.eventLog().trim("orders", Retention.newest(0)),
                    () -> groups.create(GROUP, StartPosition.END),
                    () -> groups.delete(GROUP),
                    () -> groups.poll(request),
                    () -> groups.claimStale(request),
                    () -> groups.ack(receipt),
                    () -> groups.heartbeat(receipt, LEASE),
                    () -> groups.retryLater(receipt, LEASE),
                    () -> groups.deadLetter(receipt, "why"),
                    () -> groups.stats(GROUP))) {
                assertThatThrownBy(verb)
                        .isInstanceOfSatisfying(
                                PortException.class,
                                fault -> assertThat(fault.serverError()).contains("WRONGTYPE"));
            }
        }
    }

    private static void isCorrupt(Throwable fault) {
        assertThat(fault)
                .isInstanceOfSatisfying(
                        PortException.class,
                        corrupt -> assertThat(corrupt.reason()).isEqualTo(PortException.Reason.CORRUPT));
        assertThat(fault).hasMessageNotContaining("secret-value");
    }

    private static Lag lag(Ports ports, EventGroup group) {
        return ports.eventGroups().stats(group).orElseThrow().lag();
    }

    private static String[] command(List<String> start, List<String> end) {
        return Stream.concat(start.stream(), end.stream()).toArray(String[]::new);
    }
}
