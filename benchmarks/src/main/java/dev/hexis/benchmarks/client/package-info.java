/** The clients: bare, as a careful user would call them, and under their adapters. */
@NullMarked
package dev.hexis.benchmarks.client;

import org.jspecify.annotations.NullMarked;
