package dev.hexis.benchmarks.work;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.lua.EventLogCalls;
import dev.hexis.lua.Wire;
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
                                (ports, stream) -> new AtomicLong(),
                                (side, stream, version) -> appendAtVersion(side, calls, stream, version))
                        .growing(),
                Dialogue.of(
                                "event log: append 1, to a stream that exists",
                                (ports, stream) -> stream,
                                (side, stream, same) -> appendWhereThereIs(side, calls, stream))
                        .growing(),
                Dialogue.of(
                                "event log: append 1 to each of 10 streams",
                                (ports, stream) -> stream,
                                (side, stream, same) -> appendToMany(side, calls, stream))
                        .counting(STREAMS)
                        .growing());
    }

    /** After a round, the streams are deleted, and the version is that of the conflict. */
    private static boolean appendAtVersion(Side side, EventLogCalls calls, String stream, AtomicLong version) {
        AppendOutcome outcome = append(side, calls, stream, ExpectedVersion.exactly(version.get()));
        if (outcome instanceof AppendOutcome.Conflict conflict) {
            version.set(conflict.version());
            outcome = append(side, calls, stream, ExpectedVersion.exactly(version.get()));
        }
        version.incrementAndGet();
        return outcome instanceof AppendOutcome.Appended;
    }

    private static boolean appendWhereThereIs(Side side, EventLogCalls calls, String stream) {
        return append(side, calls, stream, ExpectedVersion.EXISTS).isStored()
                || append(side, calls, stream, ExpectedVersion.NO_STREAM).isStored();
    }

    private static AppendOutcome append(Side side, EventLogCalls calls, String stream, ExpectedVersion expected) {
        Append append = new Append(stream, expected, event());
        return side.ask(ports -> ports.eventLog().append(append), client -> client.answer(calls.append(append)));
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
