/** Where chapters measure: the server, the plan, and what was found so far. */
@NullMarked
package dev.hexis.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
