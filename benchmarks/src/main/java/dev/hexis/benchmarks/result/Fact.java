package dev.hexis.benchmarks.result;

/**
 * A single figure.
 *
 * @param chapter part of the results
 * @param what was looked at
 * @param contender whose figure it is
 * @param value the figure
 * @param unit of the figure
 */
public record Fact(String chapter, String what, String contender, double value, String unit) {}
