/** The event log, and groups that consume it. */
@NullMarked
package dev.hexis.ports.eventlog;

import org.jspecify.annotations.NullMarked;
