package dev.hexis.ports;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a Redis is and how to talk to it. It means the same to every client.
 *
 * @param host the server's host name or address
 * @param port its port
 * @param credentials how to log in, if the server asks for it
 * @param database the number of the database
 * @param keyPrefix what all keys begin with; applications with different prefixes do not meet
 * @param connectTimeout how long opening a connection may take
 * @param commandTimeout how long any call may take
 * @param poolSize how many connections clients that pool them may hold: as many as threads call at once
 */
public record RedisSettings(
        String host,
        int port,
        Optional<Credentials> credentials,
        int database,
        String keyPrefix,
        Duration connectTimeout,
        Duration commandTimeout,
        int poolSize) {

    /** Checks every part. */
    public RedisSettings {
        require(!host.isBlank(), "host", host, "a host name or an address");
        require(port >= 1 && port <= 65535, "port", port, "from 1 to 65535");
        require(database >= 0, "database", database, "0 or more");
        require(keyPrefix.matches("[A-Za-z0-9._-]{1,64}"), "keyPrefix", keyPrefix, "1 to 64 of A-Z a-z 0-9 . _ -");
        requireTimeout("connectTimeout", connectTimeout);
        requireTimeout("commandTimeout", commandTimeout);
        require(poolSize >= 1 && poolSize <= 1024, "poolSize", poolSize, "from 1 to 1024");
    }

    /**
     * A user and a password.
     *
     * @param user the user, {@code default} where the server knows only a password
     * @param password the password; {@link #toString} does not show it
     */
    public record Credentials(String user, String password) {
        @Override
        public String toString() {
            return user + ":***";
        }
    }

    /** Redis on this machine at its usual port, with two seconds for a command and for connecting. */
    public static RedisSettings local() {
        return new RedisSettings(
                "127.0.0.1", 6379, Optional.empty(), 0, "hexis", Duration.ofSeconds(2), Duration.ofSeconds(2), 8);
    }

    /**
     * Reads {@code redis://[[user]:password@]host[:port][/database]}; what the text leaves out is as in
     * {@link #local()}.
     *
     * @throws IllegalArgumentException that says what is wrong, without the password
     */
    public static RedisSettings parse(String uri) {
        return RedisUri.parse(uri);
    }

    /** These settings at another place. */
    public RedisSettings withAddress(String host, int port) {
        return new RedisSettings(
                host, port, credentials, database, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }

    /** These settings with a login. */
    public RedisSettings withCredentials(Credentials credentials) {
        return new RedisSettings(
                host, port, Optional.of(credentials), database, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }

    /** These settings in another database. */
    public RedisSettings withDatabase(int database) {
        return new RedisSettings(
                host, port, credentials, database, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }

    /** These settings with another key prefix. */
    public RedisSettings withKeyPrefix(String keyPrefix) {
        return new RedisSettings(
                host, port, credentials, database, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }

    /** These settings with other timeouts. */
    public RedisSettings withTimeouts(Duration connectTimeout, Duration commandTimeout) {
        return new RedisSettings(
                host, port, credentials, database, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }

    /** These settings with another pool size. */
    public RedisSettings withPoolSize(int poolSize) {
        return new RedisSettings(
                host, port, credentials, database, keyPrefix, connectTimeout, commandTimeout, poolSize);
    }

    /** The address as {@code redis://host:port/database}, with no secrets in it. */
    public URI address() {
        return URI.create("redis://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + database);
    }

    private static void requireTimeout(String name, Duration value) {
        boolean inRange = value.compareTo(Duration.ofMillis(1)) >= 0 && value.compareTo(Duration.ofHours(1)) <= 0;
        require(inRange, name, value, "from 1 ms to 1 h");
    }

    private static void require(boolean holds, String name, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " '" + value + "' must be " + range);
        }
    }
}
