package dev.hexis.ports;

import dev.hexis.ports.RedisTopology.Address;
import dev.hexis.ports.RedisTopology.Cluster;
import dev.hexis.ports.RedisTopology.Standalone;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a Redis is and how to talk to it. It means the same to every client.
 *
 * @param topology the server, or the nodes of the Cluster
 * @param tls whether connections are encrypted; the server's certificate must then be one that this JVM trusts, and
 *     name the host
 * @param credentials how to log in, if the server asks for it
 * @param database the number of the database; a Cluster has only 0
 * @param clientName what connections are called in {@code CLIENT LIST}
 * @param keyPrefix what all keys begin with; applications with different prefixes do not meet
 * @param connectTimeout how long opening a connection may take
 * @param commandTimeout how long a call waits for its reply; waiting for a free or new connection may add the
 *     {@code connectTimeout}
 * @param poolSize how many connections clients that pool them may hold, to each node: as many as threads call at once
 */
public record RedisSettings(
        RedisTopology topology,
        boolean tls,
        Optional<Credentials> credentials,
        int database,
        String clientName,
        String keyPrefix,
        Duration connectTimeout,
        Duration commandTimeout,
        int poolSize) {

    /** Checks every part. */
    public RedisSettings {
        boolean cluster = topology instanceof Cluster;
        require(database >= 0, "database", database, "0 or more");
        require(database == 0 || !cluster, "database", database, "0 on a Cluster, which has no other");
        require(clientName.matches("[!-~]{1,64}"), "clientName", clientName, "1 to 64 visible ASCII characters");
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
        return new SettingsDraft(new Standalone(new Address("127.0.0.1", 6379))).settings();
    }

    /**
     * Reads {@code redis://[[user]:password@]host[:port][/database][?option=value&...]}. The scheme {@code rediss} asks
     * for TLS; {@code redis-cluster} and {@code rediss-cluster} are for a Cluster and take several hosts, separated by
     * commas. The options are {@code clientName}, {@code keyPrefix}, {@code connectTimeout}, {@code commandTimeout}
     * (for instance {@code 2s} or {@code 500ms}) and {@code poolSize}. What the text leaves out is as in
     * {@link #local()}.
     *
     * @throws IllegalArgumentException that says what is wrong, without the password
     */
    public static RedisSettings parse(String uri) {
        return RedisUri.parse(uri);
    }

    /** The host of the server, or of the first node that is named. */
    public String host() {
        return topology.addresses().get(0).host();
    }

    /** The port of the server, or of the first node that is named. */
    public int port() {
        return topology.addresses().get(0).port();
    }

    /** These settings with one server, at another place. */
    public RedisSettings withAddress(String host, int port) {
        return withTopology(new Standalone(new Address(host, port)));
    }

    /** These settings with other servers. */
    public RedisSettings withTopology(RedisTopology topology) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.topology = topology;
        return draft.settings();
    }

    /** These settings with encrypted connections or without. */
    public RedisSettings withTls(boolean tls) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.tls = tls;
        return draft.settings();
    }

    /** These settings with a login. */
    public RedisSettings withCredentials(Credentials credentials) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.credentials = Optional.of(credentials);
        return draft.settings();
    }

    /** These settings in another database. */
    public RedisSettings withDatabase(int database) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.database = database;
        return draft.settings();
    }

    /** These settings with another name for the connections. */
    public RedisSettings withClientName(String clientName) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.clientName = clientName;
        return draft.settings();
    }

    /** These settings with another key prefix. */
    public RedisSettings withKeyPrefix(String keyPrefix) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.keyPrefix = keyPrefix;
        return draft.settings();
    }

    /** These settings with other timeouts. */
    public RedisSettings withTimeouts(Duration connectTimeout, Duration commandTimeout) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.connectTimeout = connectTimeout;
        draft.commandTimeout = commandTimeout;
        return draft.settings();
    }

    /** These settings with another pool size. */
    public RedisSettings withPoolSize(int poolSize) {
        SettingsDraft draft = new SettingsDraft(this);
        draft.poolSize = poolSize;
        return draft.settings();
    }

    /** The address as a URI, for instance {@code redis://host:port/database}, with no secrets in it. */
    public String address() {
        boolean cluster = topology instanceof Cluster;
        return (tls ? "rediss" : "redis")
                + (cluster ? "-cluster://" : "://")
                + topology
                + (cluster ? "" : "/" + database);
    }

    private static void requireTimeout(String name, Duration value) {
        boolean inRange = value.compareTo(Duration.ofMillis(1)) >= 0 && value.compareTo(Duration.ofHours(1)) <= 0;
        require(inRange, name, value, "from 1 ms to 1 h");
    }

    static void require(boolean holds, String name, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " '" + value + "' must be " + range);
        }
    }
}
