package dev.hexis.app.config;

/** The configuration is wrong. The message says what, where it stands and what would be right; it holds no password. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }
}
