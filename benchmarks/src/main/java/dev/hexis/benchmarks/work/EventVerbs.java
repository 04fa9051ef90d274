package dev.hexis.benchmarks.work;

import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Each on a stream of 100 events of 100 bytes for each name. */
final class EventVerbs {
    private static final int LENGTH = 100;

    private EventVerbs() {}

    static List<Work> of(Wire wire) {
        return List.of(
                onStream(
                                "event log: read 100",
                                (ports, stream) -> hasAll(ports.eventLog().read(stream, 1, LENGTH), LENGTH),
                                stream -> wire.eventLog().read(stream, 1, LENGTH))
                        .counting(LENGTH),
                onStream(
                                "event log: read the last 10",
                                (ports, stream) ->
                                        hasAll(ports.eventLog().readBackwards(stream, Long.MAX_VALUE >> 11, 10), 10),
                                stream -> wire.eventLog().readBackwards(stream, Long.MAX_VALUE >> 11, 10))
                        .counting(10),
                onStream(
                        "event log: trim where nothing is to go",
                        (ports, stream) -> ports.eventLog()
                                        .trim(stream, Retention.newest(LENGTH))
                                        .removed()
                                == 0,
                        stream -> wire.eventLog().trim(stream, Retention.newest(LENGTH))));
    }

    private interface Sent {
        ScriptCall<?> of(String stream);
    }

    private static Verb<String> onStream(String title, BiFunction<Ports, String, Boolean> through, Sent sent) {
        return Verb.of(
                title,
                (ports, stream) -> fill(ports, stream, LENGTH),
                (ports, stream, same) -> through.apply(ports, stream),
                (stream, same) -> List.of(sent.of(stream)));
    }

    static String fill(Ports ports, String stream, int length) {
        List<Event> events = IntStream.range(0, length)
                .mapToObj(i -> new Event("e" + i, "benchmark", AppendWork.PAYLOAD))
                .toList();
        ports.eventLog().append(stream, ExpectedVersion.NO_STREAM, events);
        return stream;
    }

    private static boolean hasAll(List<StoredEvent> events, int count) {
        return events.size() == count;
    }
}
