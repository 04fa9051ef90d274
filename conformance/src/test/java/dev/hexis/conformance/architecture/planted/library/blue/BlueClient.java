package dev.hexis.conformance.architecture.planted.library.blue;

/** Another client's library, in play. */
public final class BlueClient {
    public long add(String key, long amount) {
        return key.length() + amount;
    }
}
