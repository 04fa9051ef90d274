package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.client.Resp;
import dev.hexis.benchmarks.client.Template;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.eventlog.EventLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Events of 100 bytes are appended to a stream for each name, so many at once, whatever its version. */
public record AppendWork(Wire wire, int units) implements Work {
    private static final AtomicLong RUNS = new AtomicLong();
    static final byte[] PAYLOAD = "e".repeat(100).getBytes(StandardCharsets.US_ASCII);
    private static final String STREAM = "STREAM";
    private static final String RUN = "RUN";

    @Override
    public String title() {
        return "event log: append " + units;
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public Operation through(Ports ports) {
        EventLog log = ports.eventLog();
        return stream -> log.append(stream, ExpectedVersion.ANY, events(run())).isStored();
    }

    @Override
    public Operation byHand(BareClient client) {
        BareScript script = client.prepare(PreparedScript.of(call(), STREAM, RUN));
        return stream -> Replies.integer(script.call(stream, run()), 0) == 1;
    }

    /** The key of a stream. */
    public Template key() {
        return Template.of(call().keys().get(0).getBytes(StandardCharsets.UTF_8), STREAM);
    }

    /** As plain as can be. */
    @Override
    public Optional<Raw> raw(List<String> names) {
        List<byte[]> requests = names.stream().map(this::pipeline).toList();
        return Optional.of(new Raw("XADD, as many in one pipeline", units, requests, units, Set.of()));
    }

    private byte[] pipeline(String stream) {
        byte[] key = key().bytes("plain-" + stream);
        byte[] one = Resp.request(List.of(ascii("XADD"), key, ascii("*"), ascii("p"), PAYLOAD));
        ByteBuffer all = ByteBuffer.allocate(units * one.length);
        Collections.nCopies(units, one).forEach(all::put);
        return all.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private ScriptCall<?> call() {
        return wire.eventLog().append(new Append(STREAM, ExpectedVersion.ANY, events(RUN)));
    }

    private List<Event> events(String run) {
        List<Event> events = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            events.add(new Event(run + '-' + i, "benchmark", PAYLOAD));
        }
        return events;
    }

    static String run() {
        return Long.toString(RUNS.incrementAndGet());
    }
}
