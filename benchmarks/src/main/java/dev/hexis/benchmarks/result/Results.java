package dev.hexis.benchmarks.result;

import dev.hexis.benchmarks.load.Plan;
import java.util.List;

/** Everything that was measured in one run. */
public record Results(
        Environment environment,
        Plan plan,
        List<Comparison> adapters,
        List<Row> rows,
        List<Latency> latencies,
        List<Fact> facts,
        List<ScriptRow> scripts) {}
