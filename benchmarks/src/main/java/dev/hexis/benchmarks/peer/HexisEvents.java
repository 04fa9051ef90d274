package dev.hexis.benchmarks.peer;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A group of ours. */
record HexisEvents(EventGroups groups, int events, int consumers, AtomicInteger had) {
    static final EventGroup GROUP = new EventGroup("peers", "group");
    private static final Duration LEASE = Duration.ofMinutes(1);

    HexisEvents(EventGroups groups, int events, int consumers) {
        this(groups, events, consumers, new AtomicInteger());
    }

    static void append(EventLog log, int events) {
        for (int from = 0; from < events; from += EventLogChapter.BATCH) {
            List<Event> batch = IntStream.range(from, Math.min(events, from + EventLogChapter.BATCH))
                    .mapToObj(i -> new Event("event-" + i, "measured", new byte[EventLogChapter.PAYLOAD]))
                    .toList();
            log.append(GROUP.stream(), ExpectedVersion.ANY, batch);
        }
    }

    Trial trial(String name) {
        return new Trial(
                name,
                () -> {
                    groups.delete(GROUP);
                    groups.create(GROUP, StartPosition.BEGINNING);
                },
                () -> had.set(Consumers.run(consumers, this::consume)),
                () -> had.get() == events);
    }

    private int consume(int consumer) {
        DeliveryRequest request = new DeliveryRequest(GROUP, "consumer-" + consumer, EventLogChapter.BATCH, LEASE);
        int acknowledged = 0;
        List<Delivery> batch = groups.poll(request);
        while (!batch.isEmpty()) {
            List<Boolean> valid =
                    groups.ackAll(batch.stream().map(Delivery::receipt).toList());
            acknowledged += (int) valid.stream().filter(was -> was).count();
            batch = groups.poll(request);
        }
        return acknowledged;
    }
}
