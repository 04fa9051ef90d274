package dev.hexis.patterns.cache;

import dev.hexis.domain.cache.CacheLease;
import java.time.Duration;
import java.time.Instant;

/**
 * What a typed cache knows about a key.
 *
 * @param <V> the type of the values
 */
public sealed interface TypedOutcome<V> {

    /** A value, and when it ends on the server's clock. */
    record Hit<V>(V value, Instant expiresAt) implements TypedOutcome<V> {}

    /** The knowledge that there is no value, and when that ends on the server's clock. */
    record Negative<V>(Instant expiresAt) implements TypedOutcome<V> {}

    /** Nothing is known, or nothing that can be read. */
    record Miss<V>() implements TypedOutcome<V> {}

    /** Nothing is known, and the caller is to load it. */
    record Granted<V>(CacheLease lease) implements TypedOutcome<V> {}

    /** Nothing is known, and somebody else is loading it, for so long at most. */
    record Busy<V>(Duration remaining) implements TypedOutcome<V> {}
}
