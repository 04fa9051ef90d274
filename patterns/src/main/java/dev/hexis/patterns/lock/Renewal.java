package dev.hexis.patterns.lock;

import java.time.Duration;

/**
 * How a lock is kept.
 *
 * @param ttl how long a lease lasts; it is renewed when a third of that is over, and where that failed every tenth
 * @param margin how long before the end of the lease, by our own clock, the lock counts as lost: the time that its
 *     holder needs to stop; less than half of the ttl
 */
public record Renewal(Duration ttl, Duration margin) {

    /** Checks the margin; the ttl is checked by the lock. */
    public Renewal {
        if (margin.isNegative() || margin.multipliedBy(2).compareTo(ttl) >= 0) {
            throw new IllegalArgumentException("margin " + margin + " must be from 0 to less than half of ttl " + ttl);
        }
    }

    Duration interval() {
        return ttl.dividedBy(3);
    }

    Duration retry() {
        return ttl.dividedBy(10);
    }
}
