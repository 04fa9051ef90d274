package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the event log stand on. */
public interface OnEventLog {
    /** A lease that is long enough not to pass by itself. */
    Duration LEASE = Duration.ofSeconds(30);

    /** The ports under test, on {@link #clock()}. */
    Ports ports();

    /** The time of the ports. */
    MovableClock clock();

    /** Every test begins at the same time. */
    @BeforeEach
    default void restartClock() {
        clock().restart();
    }

    /** The event log under test. */
    default EventLog log() {
        return ports().eventLog();
    }

    /** The groups under test. */
    default EventGroups groups() {
        return ports().eventGroups();
    }

    /** The name of a stream that nobody has used. */
    default String newStream() {
        return UUID.randomUUID().toString();
    }

    /** An event of an id, whose payload tells it. */
    default Event event(String id) {
        return new Event(id, "happened", ("payload of " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Events named by their numbers. */
    default List<Event> events(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> event("e" + i)).toList();
    }

    /** A new stream with so many events, and a group at its beginning. */
    default EventGroup groupOn(int events) {
        EventGroup group = new EventGroup(newStream(), "workers");
        if (events > 0) {
            log().append(group.stream(), ExpectedVersion.NO_STREAM, events(1, events));
        }
        groups().create(group, StartPosition.BEGINNING);
        return group;
    }

    /** A request of a consumer, with the lease that does not pass. */
    default DeliveryRequest request(EventGroup group, String consumer, int max) {
        return new DeliveryRequest(group, consumer, max, LEASE);
    }

    /** The versions of what was delivered. */
    default List<Long> versions(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> delivery.event().version()).toList();
    }

    /** Asserts that a group does not exist. */
    static void isNoGroup(Throwable fault) {
        assertThat(fault)
                .isInstanceOfSatisfying(
                        PortException.class, no -> assertThat(no.serverError()).contains("NOGROUP"));
    }
}
