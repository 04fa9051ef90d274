package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** A client that does what the settings say; Jedis alone would wait for ever for a connection of its pool. */
final class JedisConnection {
    private JedisConnection() {}

    static UnifiedJedis open(RedisSettings settings) {
        return RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(client(settings))
                .poolConfig(pool(settings))
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
}
