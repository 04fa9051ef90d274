package dev.hexis.domain.eventlog;

import java.util.Optional;

/**
 * What came of trimming a stream.
 *
 * @param removed how many events were removed
 * @param from the version from which on everything was kept
 * @param heldBy the group that still needs events which would have been removed otherwise; the one that needs the
 *     oldest, if there are several
 */
public record Trim(long removed, long from, Optional<String> heldBy) {}
