package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.pubsub.Heartbeat;
import java.time.Duration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Clients that do what the settings say; Jedis alone would wait for ever for a connection of its pool.
 *
 * @param client runs the ordinary calls
 * @param waiting runs what keeps a connection for long, subscriptions and blocking reads, beside the pool of the others
 * @param commandTimeout how long any call may take
 * @param closeAll closes what was opened
 */
record JedisConnection(UnifiedJedis client, UnifiedJedis waiting, Duration commandTimeout, Runnable closeAll) {

    /** Clients of our own; neither connects before it is used. */
    static JedisConnection open(RedisSettings settings) {
        UnifiedJedis client = open(settings, client(settings).build(), pool(settings));
        UnifiedJedis waiting = open(settings, waiting(settings), unlimitedPool(settings));
        return new JedisConnection(client, waiting, settings.commandTimeout(), () -> {
            waiting.close();
            client.close();
        });
    }

    /** The caller's client, for everything. */
    static JedisConnection of(UnifiedJedis client) {
        return new JedisConnection(client, client, RedisSettings.local().commandTimeout(), () -> {});
    }

    void close() {
        closeAll.run();
    }

    private static UnifiedJedis open(RedisSettings settings, JedisClientConfig config, ConnectionPoolConfig pool) {
        return RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(config)
                .poolConfig(pool)
                .build();
    }

    /** What is subscribed gets a heartbeat, so a connection that is silent for longer is broken. */
    private static JedisClientConfig waiting(RedisSettings settings) {
        Duration silence = Heartbeat.longestSilence(settings.commandTimeout());
        return client(settings)
                .blockingSocketTimeoutMillis(Math.toIntExact(silence.toMillis()))
                .build();
    }

    private static DefaultJedisClientConfig.Builder client(RedisSettings settings) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .socketTimeoutMillis(Math.toIntExact(settings.commandTimeout().toMillis()))
                .database(settings.database())
                .clientName("hexis");
        settings.credentials().ifPresent(login -> config.user(login.user()).password(login.password()));
        return config;
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
