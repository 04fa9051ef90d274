package dev.hexis.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be had: no binary for this platform, no place to put it, or it did not start. */
public final class EmbeddedRedisException extends RuntimeException {

    EmbeddedRedisException(String message) {
        this(message, null);
    }

    EmbeddedRedisException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
