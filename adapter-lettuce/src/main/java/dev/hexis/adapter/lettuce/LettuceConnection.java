package dev.hexis.adapter.lettuce;

import dev.hexis.ports.PortException;
import dev.hexis.ports.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A client and the connections that the ports open from it: one for all ordinary calls, and one for whatever would keep
 * others waiting. While disconnected, a client of our own rejects commands instead of keeping them to send, or to send
 * again, later; and it reconnects at a steady pace instead of after up to 30 seconds.
 */
final class LettuceConnection {
    private static final Duration RECONNECT = Duration.ofMillis(200);

    private final Supplier<? extends StatefulConnection<byte[], byte[]>> connector;
    private final Supplier<? extends StatefulRedisPubSubConnection<byte[], byte[]>> subscriber;
    private final Runnable closeClient;
    private final StatefulConnection<byte[], byte[]> commands;

    private LettuceConnection(
            Supplier<? extends StatefulConnection<byte[], byte[]>> connector,
            Supplier<? extends StatefulRedisPubSubConnection<byte[], byte[]>> subscriber,
            Runnable closeClient) {
        this.connector = connector;
        this.subscriber = subscriber;
        this.closeClient = closeClient;
        this.commands = opened(connector);
    }

    /** A client of our own that does what the settings say. */
    static LettuceConnection open(RedisSettings settings) {
        ClientResources resources = DefaultClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT))
                .build();
        RedisClient client = RedisClient.create(resources, uri(settings));
        client.setOptions(options(settings));
        Runnable shutdown = () -> shutdown(client, resources);
        try {
            return new LettuceConnection(
                    () -> client.connect(ByteArrayCodec.INSTANCE),
                    () -> client.connectPubSub(ByteArrayCodec.INSTANCE),
                    shutdown);
        } catch (PortException e) {
            shutdown.run();
            throw e;
        }
    }

    /** Connections from a client of the caller's. */
    static LettuceConnection from(RedisClient client) {
        return new LettuceConnection(
                () -> client.connect(ByteArrayCodec.INSTANCE),
                () -> client.connectPubSub(ByteArrayCodec.INSTANCE),
                () -> {});
    }

    /** Connections from a client of the caller's. */
    static LettuceConnection from(RedisClusterClient client) {
        return new LettuceConnection(
                () -> client.connect(ByteArrayCodec.INSTANCE),
                () -> client.connectPubSub(ByteArrayCodec.INSTANCE),
                () -> {});
    }

    /** How long any call may take. */
    Duration commandTimeout() {
        return commands.getTimeout();
    }

    /** The connection that all ordinary calls share. */
    StatefulConnection<byte[], byte[]> commands() {
        return commands;
    }

    /**
     * A further connection, for commands that block the server's reply; the caller closes it.
     *
     * @param block how long a reply may be withheld
     */
    StatefulConnection<byte[], byte[]> openBlocking(Duration block) {
        StatefulConnection<byte[], byte[]> connection = opened(connector);
        connection.setTimeout(commands.getTimeout().plus(block));
        return connection;
    }

    /** A further connection, for subscriptions; the caller closes it. */
    StatefulRedisPubSubConnection<byte[], byte[]> openPubSub() {
        return opened(subscriber);
    }

    void close() {
        commands.close();
        closeClient.run();
    }

    private static <C> C opened(Supplier<C> connector) {
        return LettuceFaults.translated(connector);
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

    private static void shutdown(RedisClient client, ClientResources resources) {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
