package dev.hexis.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be configured, under the same name in the file, the environment and on the command line. */
public enum Key {
    /** Which client reaches Redis. */
    ADAPTER("lettuce", "the client that reaches Redis", "one of " + String.join(", ", AdapterName.texts())),
    /** Where Redis is. */
    REDIS(
            "redis://127.0.0.1:6379",
            "where Redis is",
            "redis://[[user]:password@]host[:port][/database], or redis-cluster:// and some nodes host:port,host:port,"
                    + " or rediss:// or rediss-cluster:// for TLS; special characters of a password written as %XX"),
    /** Where the service listens. */
    HOST("127.0.0.1", "where to listen", "a host name or an address"),
    /** The port at which it listens. */
    PORT("8080", "at which port to listen", "a whole number from 0 to 65535; 0 takes a free port"),
    /** What all keys in Redis begin with. */
    KEY_PREFIX("hexis", "what all keys in Redis begin with", "1 to 64 of A-Z a-z 0-9 . _ -"),
    /** How long any call may take. */
    COMMAND_TIMEOUT("2s", "how long a call to Redis may take", "a time from 1ms to 1h, for instance 2s or 500ms"),
    /** How long opening a connection may take. */
    CONNECT_TIMEOUT("2s", "how long connecting may take", "a time from 1ms to 1h, for instance 2s or 500ms"),
    /** How many connections a pool may hold. */
    POOL_SIZE("8", "how many connections a client that pools them may hold", "a whole number from 1 to 1024");

    private final String fallback;
    private final String purpose;
    private final String expected;

    Key(String fallback, String purpose, String expected) {
        this.fallback = fallback;
        this.purpose = purpose;
        this.expected = expected;
    }

    /** The key as it stands in the file, for instance {@code key-prefix}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable, for instance {@code HEXIS_KEY_PREFIX}. */
    public String variable() {
        return "HEXIS_" + name();
    }

    /** The flag, for instance {@code --key-prefix}. */
    public String flag() {
        return "--" + text();
    }

    /** The value if none is configured. */
    public String fallback() {
        return fallback;
    }

    /** What it is for, for people. */
    public String purpose() {
        return purpose;
    }

    /** What a right value is, for people. */
    public String expected() {
        return expected;
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(Key::text).toList();
    }

    static Optional<Key> ofText(String text) {
        return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
    }

    static Optional<Key> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable))
                .findFirst();
    }
}
