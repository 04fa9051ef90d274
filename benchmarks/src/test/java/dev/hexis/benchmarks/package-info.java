@NullMarked
package dev.hexis.benchmarks;

import org.jspecify.annotations.NullMarked;
