@NullMarked
package dev.hexis.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
