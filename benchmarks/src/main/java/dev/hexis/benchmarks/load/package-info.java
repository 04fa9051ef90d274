/** Load on a server: threads that repeat an operation, and what that took. */
@NullMarked
package dev.hexis.benchmarks.load;

import org.jspecify.annotations.NullMarked;
