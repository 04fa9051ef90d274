package dev.hexis.adapter.lettuce;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import dev.hexis.lua.EventLogCalls;
import dev.hexis.ports.eventlog.EventLog;
import java.util.List;

final class LettuceEventLog implements EventLog {
    private final LettuceScripts scripts;
    private final EventLogCalls calls;

    LettuceEventLog(LettuceScripts scripts, EventLogCalls calls) {
        this.scripts = scripts;
        this.calls = calls;
    }

    @Override
    public AppendOutcome append(Append append) {
        return scripts.run(calls.append(append));
    }

    @Override
    public List<AppendOutcome> appendAll(List<Append> appends) {
        return scripts.runAll(calls.appendAll(appends));
    }

    @Override
    public List<StoredEvent> read(String stream, long from, int limit) {
        return scripts.run(calls.read(stream, from, limit));
    }

    @Override
    public List<StoredEvent> readBackwards(String stream, long from, int limit) {
        return scripts.run(calls.readBackwards(stream, from, limit));
    }

    @Override
    public Trim trim(String stream, Retention retention) {
        return scripts.run(calls.trim(stream, retention));
    }
}
