package dev.hexis.benchmarks.work;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.lua.EventLogCalls;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Events of 100 bytes are appended where the version is to be the one expected, and to many streams at once. */
final class AppendVerbs {
    private static final int STREAMS = 10;

    private AppendVerbs() {}

    static List<Work> of(Wire wire) {
        EventLogCalls calls = wire.eventLog();
        return List.of(
                Dialogue.of(
                        "event log: append 1, version expected",
                        AppendVerbs::begin,
                        (side, stream, version) ->
                                append(side, calls, stream, ExpectedVersion.exactly(version.getAndIncrement()))),
                Dialogue.of(
                        "event log: append 1, to a stream that exists",
                        AppendVerbs::begin,
                        (side, stream, version) -> append(side, calls, stream, ExpectedVersion.EXISTS)),
                Dialogue.of(
                                "event log: append 1 to each of 10 streams",
                                AppendVerbs::begin,
                                (side, stream, version) -> appendToMany(side, calls, stream))
                        .counting(STREAMS));
    }

    private static AtomicLong begin(Ports ports, String stream) {
        EventVerbs.fill(ports, stream, 1);
        return new AtomicLong(1);
    }

    private static boolean append(Side side, EventLogCalls calls, String stream, ExpectedVersion expected) {
        Append append = new Append(stream, expected, event());
        return side.ask(ports -> ports.eventLog().append(append), client -> client.answer(calls.append(append)))
                .isStored();
    }

    private static boolean appendToMany(Side side, EventLogCalls calls, String stream) {
        List<Append> appends = IntStream.range(0, STREAMS)
                .mapToObj(i -> new Append(stream + '-' + i, ExpectedVersion.ANY, event()))
                .toList();
        return side
                .ask(ports -> ports.eventLog().appendAll(appends), client -> client.answerAll(calls.appendAll(appends)))
                .stream()
                .allMatch(AppendOutcome::isStored);
    }

    private static List<Event> event() {
        return List.of(new Event(AppendWork.run(), "benchmark", AppendWork.PAYLOAD));
    }
}
