package dev.hexis.adapter.memory;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import dev.hexis.ports.eventlog.EventLog;
import java.util.List;
import java.util.function.Function;

/** The event log in memory. Repetitions of appends to any version are known for the last 1000, however old. */
final class MemoryEventLog implements EventLog {
    private final MemoryStreams streams;

    MemoryEventLog(MemoryStreams streams) {
        this.streams = streams;
    }

    @Override
    public AppendOutcome append(Append append) {
        return streams.with(
                append.stream(), stream -> stream.append(append.expected(), append.events(), streams.now()));
    }

    @Override
    public List<AppendOutcome> appendAll(List<Append> appends) {
        return appends.stream().map(this::append).toList();
    }

    @Override
    public List<StoredEvent> read(String stream, long from, int limit) {
        ReadRequest request = new ReadRequest(stream, from, limit);
        return streams.with(
                stream, found -> Portion.of(found.events.tailMap(request.from()).values(), limit, Function.identity()));
    }

    @Override
    public List<StoredEvent> readBackwards(String stream, long from, int limit) {
        ReadRequest request = new ReadRequest(stream, from, limit);
        return streams.with(
                stream,
                found -> Portion.of(
                        found.events
                                .headMap(request.from(), true)
                                .descendingMap()
                                .values(),
                        limit,
                        Function.identity()));
    }

    @Override
    public Trim trim(String stream, Retention retention) {
        return streams.with(Append.checkedStream(stream), found -> found.trim(retention));
    }
}
