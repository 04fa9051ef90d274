package dev.hexis.benchmarks.result;

import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Spread;

/**
 * One script.
 *
 * @param script what it does
 * @param figures what was measured
 * @param raw how fast a bare socket was before and after all of them
 * @param ratio its throughput over that of the dedicated token bucket, round by round
 */
public record ScriptRow(String script, Figures figures, Bracket raw, Spread ratio) {}
