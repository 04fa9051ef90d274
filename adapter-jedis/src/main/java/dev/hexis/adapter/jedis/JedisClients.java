package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Cluster;
import dev.hexis.ports.pubsub.Heartbeat;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Clients that do what the settings say; Jedis alone would wait for ever for a connection of its pool, and on a Cluster
 * would send a command again whose reply is lost. Those of a Cluster connect at once, others when they are first used.
 */
final class JedisClients {
    private JedisClients() {}

    /** For ordinary calls. */
    static UnifiedJedis calling(RedisSettings settings) {
        return open(settings, config(settings).build(), pool(settings));
    }

    /**
     * For what keeps a connection for long: as many as there are, and none may be silent for longer than a heartbeat.
     */
    static UnifiedJedis waiting(RedisSettings settings) {
        Duration silence = Heartbeat.longestSilence(settings.commandTimeout());
        JedisClientConfig config = config(settings)
                .blockingSocketTimeoutMillis(Math.toIntExact(silence.toMillis()))
                .build();
        ConnectionPoolConfig pool = pool(settings);
        pool.setMaxTotal(-1);
        return open(settings, config, pool);
    }

    private static UnifiedJedis open(RedisSettings settings, JedisClientConfig config, ConnectionPoolConfig pool) {
        if (settings.topology() instanceof Cluster cluster) {
            Set<HostAndPort> nodes = cluster.addresses().stream()
                    .map(node -> new HostAndPort(node.host(), node.port()))
                    .collect(Collectors.toSet());
            // One attempt, as a second may do an act twice. Each that fails renews the map of slots, so there is no
            // need for a period, whose thread would stay behind when connecting fails.
            return RedisClusterClient.builder()
                    .nodes(nodes)
                    .clientConfig(config)
                    .poolConfig(pool)
                    .maxAttempts(1)
                    .build();
        }
        return RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(config)
                .poolConfig(pool)
                .build();
    }

    private static DefaultJedisClientConfig.Builder config(RedisSettings settings) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .socketTimeoutMillis(Math.toIntExact(settings.commandTimeout().toMillis()))
                .database(settings.database())
                .clientName(settings.clientName());
        settings.credentials().ifPresent(login -> config.user(login.user()).password(login.password()));
        return settings.tls() ? encrypted(config) : config;
    }

    @SuppressWarnings("deprecation") // what Jedis offers instead has no place for sockets of one's own
    private static DefaultJedisClientConfig.Builder encrypted(DefaultJedisClientConfig.Builder config) {
        return config.ssl(true).sslSocketFactory(new TlsSockets());
    }

    private static ConnectionPoolConfig pool(RedisSettings settings) {
        ConnectionPoolConfig config = new ConnectionPoolConfig();
        config.setMaxTotal(settings.poolSize());
        config.setMaxIdle(settings.poolSize());
        config.setMaxWait(settings.connectTimeout());
        config.setJmxEnabled(false);
        return config;
    }
}
