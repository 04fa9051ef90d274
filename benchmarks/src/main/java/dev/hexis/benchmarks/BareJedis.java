package dev.hexis.benchmarks;

import dev.hexis.ports.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

record BareJedis(UnifiedJedis client) implements BareClient {

    static BareJedis open(RedisSettings settings) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(
                        Math.toIntExact(settings.connectTimeout().toMillis()))
                .socketTimeoutMillis(Math.toIntExact(settings.commandTimeout().toMillis()))
                .database(settings.database())
                .clientName("bare");
        settings.credentials().ifPresent(login -> config.user(login.user()).password(login.password()));
        return new BareJedis(RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(config.build())
                .poolConfig(pool(settings))
                .build());
    }

    @Override
    public BareScript prepare(PreparedScript script) {
        client.scriptLoad(script.source());
        byte[] sha1 = script.sha1().getBytes(StandardCharsets.US_ASCII);
        return values ->
                client.evalsha(sha1, Arrays.asList(script.keys(values)), Arrays.asList(script.arguments(values)));
    }

    @Override
    public void close() {
        client.close();
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
