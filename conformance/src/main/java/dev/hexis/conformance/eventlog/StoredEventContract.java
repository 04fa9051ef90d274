package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the event log leaves in Redis, what it costs the server, and whose time it goes by. */
public interface StoredEventContract extends OnStoredEvents {
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
    default void timesAreTheServers() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            EventGroups groups = ports.eventGroups();
            DeliveryRequest request = new DeliveryRequest(GROUP, "b", 3, LEASE);
            List<Delivery> all = delivered(ports, 3);
            assertThat(groups.claimStale(request)).isEmpty();
            groups.deadLetter(all.get(0).receipt(), "why");
            groups.heartbeat(all.get(1).receipt(), Duration.ofMillis(1));
            groups.retryLater(all.get(2).receipt(), Duration.ofMillis(1));

            assertThat(List.of(
                            all.get(0).event().at(),
                            groups.deadLetters(GROUP, 1, 1).get(0).at(),
                            groups.stats(GROUP).orElseThrow().at()))
                    .allSatisfy(time -> assertThat(time).isCloseTo(probe.time(), within(1, ChronoUnit.MINUTES)));
            await().until(() -> groups.claimStale(request).size() == 1);
            await().until(() -> groups.poll(request).size() == 1);
        }
    }

    @Test
    default void waitingForWhatIsDueMuchLaterAsksTheServerNowAndThen() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            EventGroups groups = ports.eventGroups();
            groups.retryLater(delivered(ports, 1).get(0).receipt(), LEASE);
            DeliveryRequest request = new DeliveryRequest(GROUP, "b", 1, LEASE);
            groups.poll(request); // may have to send the script in full
            probe.resetCalls();

            assertThat(groups.poll(request, Duration.ofMillis(200))).isEmpty();

            assertThat(probe.calls("evalsha")).isBetween(1L, 3L);
        }
    }

    @Test
    default void trimmingForgetsNoConsumerOfToday() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.eventGroups().ack(delivered(ports, 1).get(0).receipt());

            ports.eventLog().trim(GROUP.stream(), Retention.newest(0));

            assertThat((List<?>) probe.call(
                            "XINFO", "CONSUMERS", settings.keyPrefix() + ":events-1:{orders}:log", "billing"))
                    .hasSize(1);
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
