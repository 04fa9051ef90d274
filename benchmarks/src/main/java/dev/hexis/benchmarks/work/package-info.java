/** Verbs of the ports, through a port and by hand with the same commands. */
@NullMarked
package dev.hexis.benchmarks.work;

import org.jspecify.annotations.NullMarked;
