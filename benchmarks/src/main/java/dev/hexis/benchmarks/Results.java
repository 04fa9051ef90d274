package dev.hexis.benchmarks;

import java.util.List;

/** Everything that was measured in one run. */
record Results(Environment environment, Plan plan, List<Comparison> adapters, List<ScriptRow> scripts) {}
