package dev.hexis.benchmarks.report;

import java.util.function.Function;

/** A column of a table: what stands above it, and what a row has in it. */
record Column<R>(String head, Function<R, String> cell) {}
