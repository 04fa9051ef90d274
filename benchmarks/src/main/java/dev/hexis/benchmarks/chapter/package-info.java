/** The parts of the comparison that are about Hexis and the bare clients. */
@NullMarked
package dev.hexis.benchmarks.chapter;

import org.jspecify.annotations.NullMarked;
