package dev.hexis.domain.cache;

import java.time.Instant;
import java.util.Arrays;

/** What a cache knows about a key. */
public sealed interface Lookup {

    /**
     * A value.
     *
     * @param value its bytes
     * @param expiresAt when it ends, on the server's clock
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes, below; a copy would cost as much as the read
    record Hit(byte[] value, Instant expiresAt) implements Lookup, LeaseOutcome {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hit hit && Arrays.equals(value, hit.value) && expiresAt.equals(hit.expiresAt);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(value) + expiresAt.hashCode();
        }

        /** Without the value, which may be a secret. */
        @Override
        public String toString() {
            return "Hit[" + value.length + " bytes, expiresAt=" + expiresAt + "]";
        }
    }

    /**
     * The knowledge that there is no value, so that nobody needs to look for it.
     *
     * @param expiresAt when this knowledge ends, on the server's clock
     */
    record Negative(Instant expiresAt) implements Lookup, LeaseOutcome {}

    /** Nothing is known. */
    record Miss() implements Lookup {}
}
