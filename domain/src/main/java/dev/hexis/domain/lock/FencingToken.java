package dev.hexis.domain.lock;

/**
 * A number that grows with every acquisition of a lock. Whatever the lock guards keeps the largest it has seen and
 * refuses smaller ones; only that keeps out a holder that lost the lock without noticing.
 *
 * @param value from 1 to 2<sup>53</sup> - 1
 */
public record FencingToken(long value) implements Comparable<FencingToken> {

    /** Checks the value. */
    public FencingToken {
        if (value < 1 || value >= 1L << 53) {
            throw new IllegalArgumentException("fencing token " + value + " must be from 1 to 2^53 - 1");
        }
    }

    @Override
    public int compareTo(FencingToken other) {
        return Long.compare(value, other.value);
    }
}
