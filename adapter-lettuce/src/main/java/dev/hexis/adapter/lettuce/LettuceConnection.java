package dev.hexis.adapter.lettuce;

import dev.hexis.ports.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A client that does what the settings say. While disconnected it rejects commands instead of keeping them to send, or
 * to send again, later; and it reconnects at a steady pace instead of after up to 30 seconds.
 */
record LettuceConnection(
        ClientResources resources, RedisClient client, StatefulRedisConnection<byte[], byte[]> connection) {
    private static final Duration RECONNECT = Duration.ofMillis(200);

    static LettuceConnection open(RedisSettings settings) {
        ClientResources resources = DefaultClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT))
                .build();
        RedisClient client = RedisClient.create(resources, uri(settings));
        client.setOptions(options(settings));
        try {
            return new LettuceConnection(resources, client, client.connect(ByteArrayCodec.INSTANCE));
        } catch (RedisException e) {
            close(resources, client);
            throw LettuceFaults.translate(e);
        }
    }

    void close() {
        connection.close();
        close(resources, client);
    }

    private static RedisURI uri(RedisSettings settings) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(settings.host())
                .withPort(settings.port())
                .withDatabase(settings.database())
                .withClientName("hexis")
                .withTimeout(settings.commandTimeout());
        settings.credentials()
                .ifPresent(login ->
                        uri.withAuthentication(login.user(), login.password().toCharArray()));
        return uri.build();
    }

    private static ClientOptions options(RedisSettings settings) {
        return ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.connectTimeout())
                        .build())
                .build();
    }

    private static void close(ClientResources resources, RedisClient client) {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
