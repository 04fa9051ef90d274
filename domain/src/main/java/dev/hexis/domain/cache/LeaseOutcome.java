package dev.hexis.domain.cache;

import java.time.Duration;

/** What came of asking for a value or, where there is none, for the permission to load it. */
public sealed interface LeaseOutcome permits Lookup.Hit, Lookup.Negative, LeaseOutcome.Granted, LeaseOutcome.Busy {

    /**
     * The caller is to load the value and to fill it in, or to abandon the lease.
     *
     * @param lease the permission
     */
    record Granted(CacheLease lease) implements LeaseOutcome {}

    /**
     * Somebody else is loading the value.
     *
     * @param remaining how long that lease lasts at most; its holder may be done, or give up, much sooner
     */
    record Busy(Duration remaining) implements LeaseOutcome {}
}
