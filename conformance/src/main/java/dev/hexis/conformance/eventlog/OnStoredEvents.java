package dev.hexis.conformance.eventlog;

import dev.hexis.conformance.OnRedis;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What the contracts of the event log stand on that look at what is stored. */
public interface OnStoredEvents extends OnRedis {
    /** The group that is looked at. */
    EventGroup GROUP = new EventGroup("orders", "billing");

    /** A lease that is long enough not to pass by itself. */
    Duration LEASE = Duration.ofMinutes(1);

    /** Appends events of these numbers to the stream. */
    default void append(Ports ports, int from, int to) {
        List<Event> events = IntStream.rangeClosed(from, to)
                .mapToObj(i -> new Event("e" + i, "placed", new byte[] {'{', '}'}))
                .toList();
        ports.eventLog().append(GROUP.stream(), ExpectedVersion.ANY, events);
    }

    /** So many events that a consumer has been delivered. */
    default List<Delivery> delivered(Ports ports, int events) {
        append(ports, 1, events);
        ports.eventGroups().create(GROUP, StartPosition.BEGINNING);
        return ports.eventGroups().poll(new DeliveryRequest(GROUP, "a", events, LEASE));
    }
}
