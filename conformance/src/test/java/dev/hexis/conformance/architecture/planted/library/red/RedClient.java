package dev.hexis.conformance.architecture.planted.library.red;

/** A client's library, in play. */
public final class RedClient {
    public long increment(String key) {
        return key.length();
    }

    public static final class RedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
