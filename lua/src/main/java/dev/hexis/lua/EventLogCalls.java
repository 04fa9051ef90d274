package dev.hexis.lua;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The calls of the event log. What each does is said at the port; bad arguments are refused here. */
public final class EventLogCalls {
    private static final int WIDTH = 5;

    private final Wire wire;
    private final EventKeys keys;

    EventLogCalls(Wire wire) {
        this.wire = wire;
        this.keys = new EventKeys(wire);
    }

    /** Appends all events or none. */
    public ScriptCall<AppendOutcome> append(Append append) {
        byte[][] arguments = new byte[2 + 3 * append.events().size()][];
        int i = 0;
        arguments[i++] = expected(append.expected());
        arguments[i++] = Ascii.bytes(append.events().size());
        for (Event event : append.events()) {
            arguments[i++] = utf8(event.id());
            arguments[i++] = utf8(event.type());
            arguments[i++] = event.payload();
        }
        return new ScriptCall<>(
                Script.EVENTLOG_APPEND,
                List.of(keys.log(append.stream()), keys.recent(append.stream())),
                wire.arguments(arguments),
                EventLogCalls::outcome);
    }

    /** Carries out many appends. */
    public List<ScriptCall<AppendOutcome>> appendAll(List<Append> appends) {
        return appends.stream().map(this::append).toList();
    }

    /** Reads events in their order. */
    public ScriptCall<List<StoredEvent>> read(String stream, long from, int limit) {
        return read(new ReadRequest(stream, from, limit), "forwards");
    }

    /** Reads events in the opposite order. */
    public ScriptCall<List<StoredEvent>> readBackwards(String stream, long from, int limit) {
        return read(new ReadRequest(stream, from, limit), "backwards");
    }

    /** Removes old events. */
    public ScriptCall<Trim> trim(String stream, Retention retention) {
        List<byte[]> arguments = retention instanceof Retention.Newest newest
                ? List.of(Ascii.bytes("newest"), Ascii.bytes(newest.count()))
                : List.of(Ascii.bytes("from"), Ascii.bytes(((Retention.From) retention).version()));
        return new ScriptCall<>(
                Script.EVENTLOG_TRIM,
                List.of(keys.log(Append.checkedStream(stream))),
                arguments,
                reply -> new Trim(
                        reply.integer(0),
                        reply.integer(1),
                        Optional.of(reply.text(2)).filter(group -> !group.isEmpty())));
    }

    private ScriptCall<List<StoredEvent>> read(ReadRequest request, String direction) {
        return new ScriptCall<>(
                Script.EVENTLOG_READ,
                List.of(keys.log(request.stream())),
                List.of(Ascii.bytes(request.from()), Ascii.bytes(request.limit()), Ascii.bytes(direction)),
                reply -> reply.each(
                        WIDTH,
                        i -> new StoredEvent(
                                reply.integer(i), event(reply, i + 2), Micros.instant(reply.integer(i + 1)))));
    }

    /** The event whose id, type and payload begin at a position. */
    static Event event(Reply reply, int position) {
        return new Event(reply.text(position), reply.text(position + 1), reply.bytes(position + 2));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] expected(ExpectedVersion expected) {
        if (expected instanceof ExpectedVersion.Exactly exactly) {
            return Ascii.bytes(exactly.version());
        }
        return Ascii.bytes(expected instanceof ExpectedVersion.Exists ? "exists" : "any");
    }

    private static AppendOutcome outcome(Reply reply) {
        if (reply.integer(0) == 0) {
            return new AppendOutcome.Conflict(reply.integer(1));
        }
        return reply.integer(0) == 1
                ? new AppendOutcome.Appended(reply.integer(1), reply.integer(2))
                : new AppendOutcome.AlreadyAppended(reply.integer(1), reply.integer(2));
    }
}
