/** What was measured. */
@NullMarked
package dev.hexis.benchmarks.result;

import org.jspecify.annotations.NullMarked;
