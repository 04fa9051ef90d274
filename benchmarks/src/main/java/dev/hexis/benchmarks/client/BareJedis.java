package dev.hexis.benchmarks.client;

import dev.hexis.lua.MultiGet;
import dev.hexis.ports.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XAddParams;

public record BareJedis(UnifiedJedis client) implements BareClient {
    private static final byte[] FIELD = {'p'};

    public static BareJedis open(RedisSettings settings) {
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
    public void load(String source) {
        client.scriptLoad(source);
    }

    @Override
    public Object send(ReadyCall call) {
        return client.evalsha(call.sha1Bytes, call.keys, call.arguments);
    }

    @Override
    public Runnable ready(MultiGet<?> get) {
        byte[][] keys = get.keys().stream().map(BareJedis::utf8).toArray(byte[][]::new);
        return () -> client.mget(keys);
    }

    @Override
    public List<?> sendAll(List<ReadyCall> calls) {
        List<Response<Object>> replies = new ArrayList<>(calls.size());
        try (AbstractPipeline pipeline = client.pipelined()) {
            for (ReadyCall call : calls) {
                replies.add(pipeline.evalsha(call.sha1Bytes, call.keys, call.arguments));
            }
        }
        return replies.stream().map(Response::get).toList();
    }

    @Override
    public boolean get(String key) {
        return client.get(utf8(key)) != null;
    }

    @Override
    public long publish(String channel, byte[] payload) {
        return client.publish(utf8(channel), payload);
    }

    @Override
    public AutoCloseable subscribe(String channel, Consumer<byte[]> listener) {
        return BareJedisSubscription.open(client, utf8(channel), listener);
    }

    @Override
    public int appendAll(String stream, List<byte[]> payloads) {
        byte[] key = utf8(stream);
        List<Response<byte[]>> ids = new ArrayList<>(payloads.size());
        try (AbstractPipeline pipeline = client.pipelined()) {
            for (byte[] payload : payloads) {
                ids.add(pipeline.xadd(key, XAddParams.xAddParams(), Map.of(FIELD, payload)));
            }
        }
        ids.forEach(Response::get);
        return ids.size();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
