package dev.hexis.conformance.architecture.planted.library.cache;

/** A library of the patterns, in play. */
public final class NearCache {
    public long lookUp(String key) {
        return key.length();
    }
}
