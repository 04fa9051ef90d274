/** A real Redis server as a child process, started from the binary in a jar and never left behind. */
@NullMarked
package dev.hexis.embedded;

import org.jspecify.annotations.NullMarked;
