/** The ports side by side with what else there is for the same purpose, one chapter for each. */
@NullMarked
package dev.hexis.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
