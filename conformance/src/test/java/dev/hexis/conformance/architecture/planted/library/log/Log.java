package dev.hexis.conformance.architecture.planted.library.log;

/** A library that everybody may use, in play. */
public final class Log {
    public static void info(String message) {
        if (message.isEmpty()) {
            throw new IllegalArgumentException("message");
        }
    }

    private Log() {}
}
