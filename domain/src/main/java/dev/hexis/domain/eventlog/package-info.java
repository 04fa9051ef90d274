/** Streams of numbered events, groups of consumers that share the work on them, and how far each has come. */
@NullMarked
package dev.hexis.domain.eventlog;

import org.jspecify.annotations.NullMarked;
