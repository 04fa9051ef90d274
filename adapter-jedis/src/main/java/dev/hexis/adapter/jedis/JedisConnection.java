package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Clients that do what the settings say; Jedis alone would wait for ever for a connection of its pool.
 *
 * @param client runs the ordinary calls
 * @param waiting runs what keeps a connection for long, subscriptions and blocking reads, beside the pool of the others
 * @param closeAll closes what was opened
 */
record JedisConnection(UnifiedJedis client, UnifiedJedis waiting, Runnable closeAll) {

    /** Clients of our own; neither connects before it is used. */
    static JedisConnection open(RedisSettings settings) {
        UnifiedJedis client = open(settings, pool(settings));
        UnifiedJedis waiting = open(settings, unlimitedPool(settings));
        return new JedisConnection(client, waiting, () -> {
            waiting.close();
            client.close();
        });
    }

    /** The caller's client, for everything. */
    static JedisConnection of(UnifiedJedis client) {
        return new JedisConnection(client, client, () -> {});
    }

    void close() {
        closeAll.run();
    }

    private static UnifiedJedis open(RedisSettings settings, ConnectionPoolConfig pool) {
        return RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(client(settings))
                .poolConfig(pool)
                .build();
    }

    private static DefaultJedisClientConfig client(RedisSettings settings) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .socketTimeoutMillis(Math.toIntExact(settings.commandTimeout().toMillis()))
                .database(settings.database())
                .clientName("hexis");
        settings.credentials().ifPresent(login -> config.user(login.user()).password(login.password()));
        return config.build();
    }

    private static ConnectionPoolConfig pool(RedisSettings settings) {
        ConnectionPoolConfig config = new ConnectionPoolConfig();
        config.setMaxTotal(settings.poolSize());
        config.setMaxIdle(settings.poolSize());
        config.setMaxWait(settings.connectTimeout());
        config.setJmxEnabled(false);
        return config;
    }

    private static ConnectionPoolConfig unlimitedPool(RedisSettings settings) {
        ConnectionPoolConfig config = pool(settings);
        config.setMaxTotal(-1);
        return config;
    }
}
