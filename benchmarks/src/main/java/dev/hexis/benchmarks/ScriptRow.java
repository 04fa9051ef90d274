package dev.hexis.benchmarks;

/**
 * One script.
 *
 * @param script what it does
 * @param figures what was measured
 * @param ratio its throughput over that of the dedicated token bucket, round by round
 */
record ScriptRow(String script, Figures figures, Spread ratio) {}
