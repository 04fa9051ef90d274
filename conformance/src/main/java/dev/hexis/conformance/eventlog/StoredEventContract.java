package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Lag;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the event log leaves in Redis, what it costs the server, and what it makes of what others do to its keys. */
public interface StoredEventContract extends OnRedis {
    EventGroup GROUP = new EventGroup("orders", "billing");
    Duration LEASE = Duration.ofMinutes(1);

    @Test
    default void allButTheLogAndWhatIsUnderWayExpires() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            String stream = settings.keyPrefix() + ":events-1:{orders}:";
            List<Delivery> all = delivered(ports, 3);
            ports.eventGroups().retryLater(all.get(0).receipt(), LEASE);
            ports.eventGroups().deadLetter(all.get(1).receipt(), "why");

            assertThat(probe.keys(settings.keyPrefix() + ":*"))
                    .containsExactlyInAnyOrder(
                            stream + "log",
                            stream + "recent",
                            stream + "leases:billing",
                            stream + "retries:billing",
                            stream + "dead:billing");
            assertThat((Long) probe.call("PTTL", stream + "recent")).isBetween(3_000_000L, 3_600_000L);
            assertThat((Long) probe.call("PTTL", stream + "dead:billing")).isBetween(2_500_000_000L, 2_592_000_000L);
            ports.eventGroups().ack(all.get(2).receipt());
            assertThat(probe.call("EXISTS", stream + "leases:billing")).isEqualTo(0L);
            ports.eventGroups().delete(GROUP);
            assertThat(probe.keys(settings.keyPrefix() + ":*"))
                    .containsExactlyInAnyOrder(stream + "log", stream + "recent");
        }
    }

    @Test
    default void eventsAreEntriesThatAnyToolCanRead() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            delivered(ports, 1);
            String log = settings.keyPrefix() + ":events-1:{orders}:log";

            List<?> entry = (List<?>) ((List<?>) probe.call("XRANGE", log, "-", "+")).get(0);
            assertThat(entry.get(0)).isEqualTo("0-1");
            assertThat((List<?>) entry.get(1)).asString().matches("\\[id, e1, type, placed, data, \\{}, at, \\d{16}]");
            assertThat(probe.call("XPENDING", log, "billing")).asString().startsWith("[1, 0-1, 0-1, [[a, 1]]]");
        }
    }

    @Test
    default void oneVerbIsOneScriptCallOfTheEventLog() {
        try (Ports first = connect(redis().settings());
                Ports second = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            everyVerb(first, new EventGroup("stream", "g")); // may have to send the scripts in full
            probe.resetCalls();
            everyVerb(second, new EventGroup("stream", "g"));
            assertThat(probe.calls("evalsha")).isEqualTo(15);
            assertThat(probe.calls("eval")).isZero();
            assertThat(probe.calls("xread")).isZero();
        }
    }

    @Test
    default void whatIsDeletedFromTheMiddleMakesTheLagALowerBound() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            append(ports, 1, 10);
            ports.eventGroups().create(GROUP, StartPosition.after(4));
            probe.call("XDEL", settings.keyPrefix() + ":events-1:{orders}:log", "0-7", "0-8");

            assertThat(ports.eventGroups().stats(GROUP).orElseThrow().lag()).isEqualTo(new Lag(4, false));
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
            assertThat(groups.stats(GROUP).orElseThrow().pending()).isEqualTo(1);
        }
    }

    @Test
    default void whatIsNoEventIsCorrupt() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            probe.call("XADD", settings.keyPrefix() + ":events-1:{orders}:log", "*", "field", "secret-value");

            assertThatThrownBy(() -> ports.eventLog().read("orders", 1, 1)).satisfies(StoredEventContract::isCorrupt);
            assertThatThrownBy(() -> append(ports, 1, 1)).satisfies(StoredEventContract::isCorrupt);
        }
    }

    private static void isCorrupt(Throwable fault) {
        assertThat(fault)
                .isInstanceOfSatisfying(
                        PortException.class,
                        corrupt -> assertThat(corrupt.reason()).isEqualTo(PortException.Reason.CORRUPT));
        assertThat(fault).hasMessageNotContaining("secret-value");
    }

    private static void append(Ports ports, int from, int to) {
        List<Event> events = IntStream.rangeClosed(from, to)
                .mapToObj(i -> new Event("e" + i, "placed", new byte[] {'{', '}'}))
                .toList();
        ports.eventLog().append(GROUP.stream(), ExpectedVersion.ANY, events);
    }

    private static List<Delivery> delivered(Ports ports, int events) {
        append(ports, 1, events);
        ports.eventGroups().create(GROUP, StartPosition.BEGINNING);
        return ports.eventGroups().poll(new DeliveryRequest(GROUP, "a", events, LEASE));
    }

    private static void everyVerb(Ports ports, EventGroup group) {
        EventLog log = ports.eventLog();
        EventGroups groups = ports.eventGroups();
        String stream = group.stream();
        List<Event> events = IntStream.range(0, 100)
                .mapToObj(i -> new Event("e" + i, "t", new byte[100]))
                .toList();
        log.append(stream, ExpectedVersion.NO_STREAM, events);
        log.appendAll(List.of(new Append(stream, ExpectedVersion.exactly(0), events)));
        log.read(stream, 1, 100);
        log.readBackwards(stream, 100, 100);
        groups.create(group, StartPosition.BEGINNING);
        List<Receipt> receipts = groups.poll(new DeliveryRequest(group, "a", 100, LEASE), LEASE).stream()
                .map(Delivery::receipt)
                .toList();
        groups.heartbeatAll(receipts, LEASE);
        groups.ackAll(receipts.subList(2, 100));
        groups.retryLater(receipts.get(0), LEASE);
        groups.deadLetter(receipts.get(1), "why");
        groups.deadLetters(group, 1, 10);
        groups.claimStale(new DeliveryRequest(group, "b", 100, LEASE));
        groups.stats(group);
        log.trim(stream, Retention.newest(1));
        groups.delete(group);
    }
}
