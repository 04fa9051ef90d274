package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Template;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.ports.Ports;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The same appends through the port; by hand with the least there is, a pipeline of XADD without ids and versions, to a
 * stream of its own.
 */
public record AppendPipelineWork(AppendWork append) implements Work {
    @Override
    public String title() {
        return append.title() + ", against pipelined XADD";
    }

    @Override
    public int units() {
        return append.units();
    }

    @Override
    public boolean grows() {
        return append.grows();
    }

    @Override
    public Operation through(Ports ports) {
        return append.through(ports);
    }

    @Override
    public Operation byHand(BareClient client) {
        List<byte[]> payloads = Collections.nCopies(units(), AppendWork.PAYLOAD);
        Template key = append.key();
        return stream -> client.appendAll(key.text("plain-" + stream), payloads) == units();
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return append.raw(names);
    }
}
