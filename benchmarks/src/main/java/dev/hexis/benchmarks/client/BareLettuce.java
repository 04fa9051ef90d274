package dev.hexis.benchmarks.client;

import dev.hexis.lua.MultiGet;
import dev.hexis.ports.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Waits on the asynchronous commands: the synchronous ones go through a dynamic proxy, which would be a handicap. */
public record BareLettuce(
        ClientResources resources,
        RedisClient client,
        StatefulRedisConnection<byte[], byte[]> connection,
        BareLettuceSubscriptions subscriptions)
        implements BareClient {
    private static final ByteArrayCodec CODEC = ByteArrayCodec.INSTANCE;

    public static BareLettuce open(RedisSettings settings) {
        ClientResources resources = DefaultClientResources.builder()
                .reconnectDelay(Delay.constant(Duration.ofMillis(200)))
                .build();
        RedisClient client = RedisClient.create(resources, uri(settings));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.connectTimeout())
                        .build())
                .build());
        return new BareLettuce(resources, client, client.connect(CODEC), new BareLettuceSubscriptions(client));
    }

    @Override
    public BareScript prepare(PreparedScript script) {
        connection.sync().scriptLoad(script.source());
        return values -> {
            RedisFuture<Object> reply = connection
                    .async()
                    .evalsha(script.sha1(), ScriptOutputType.MULTI, script.keys(values), script.arguments(values));
            return await(reply);
        };
    }

    @Override
    public void load(String source) {
        connection.sync().scriptLoad(source);
    }

    @Override
    public Object send(ReadyCall call) {
        RedisFuture<Object> reply = connection
                .async()
                .evalsha(
                        call.sha1,
                        ScriptOutputType.MULTI,
                        call.keys.toArray(byte[][]::new),
                        call.arguments.toArray(byte[][]::new));
        return await(reply);
    }

    @Override
    public Runnable ready(MultiGet<?> get) {
        byte[][] keys = get.keys().stream().map(BareLettuce::utf8).toArray(byte[][]::new);
        return () -> await(connection.async().mget(keys));
    }

    @Override
    public List<?> sendAll(List<ReadyCall> calls) {
        return new BareLettucePipeline(connection).sendAll(calls);
    }

    @Override
    public boolean get(String key) {
        return await(connection.async().get(utf8(key))) != null;
    }

    @Override
    public long publish(String channel, byte[] payload) {
        return await(connection.async().publish(utf8(channel), payload));
    }

    @Override
    public AutoCloseable subscribe(String channel, Consumer<byte[]> listener) {
        return subscriptions.open(utf8(channel), listener);
    }

    @Override
    public int appendAll(String stream, List<byte[]> payloads) {
        return new BareLettucePipeline(connection).appendAll(utf8(stream), payloads);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits for a reply, no longer than a command may take. */
    public <T> T await(RedisFuture<T> reply) {
        return LettuceFutures.awaitOrCancel(reply, connection.getTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        subscriptions.close();
        connection.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static RedisURI uri(RedisSettings settings) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(settings.host())
                .withPort(settings.port())
                .withDatabase(settings.database())
                .withClientName("bare")
                .withTimeout(settings.commandTimeout());
        settings.credentials()
                .ifPresent(login ->
                        uri.withAuthentication(login.user(), login.password().toCharArray()));
        return uri.build();
    }
}
