package dev.hexis.benchmarks.result;

import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Spread;

/**
 * One script.
 *
 * @param script what it does
 * @param figures what was measured
 * @param ratio its throughput over that of the dedicated token bucket, round by round
 */
public record ScriptRow(String script, Figures figures, Spread ratio) {}
