/** Side-by-side measurements: the ports against the bare clients, and what each part of a script costs the server. */
@NullMarked
package dev.hexis.benchmarks;

import org.jspecify.annotations.NullMarked;
