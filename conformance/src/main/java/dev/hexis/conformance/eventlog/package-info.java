/** What every event log must do. */
@NullMarked
package dev.hexis.conformance.eventlog;

import org.jspecify.annotations.NullMarked;
