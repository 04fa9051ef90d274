/** Results as tables and pictures for people. */
@NullMarked
package dev.hexis.benchmarks.report;

import org.jspecify.annotations.NullMarked;
