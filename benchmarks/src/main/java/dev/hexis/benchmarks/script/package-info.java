/** What the parts of a script cost the server. */
@NullMarked
package dev.hexis.benchmarks.script;

import org.jspecify.annotations.NullMarked;
