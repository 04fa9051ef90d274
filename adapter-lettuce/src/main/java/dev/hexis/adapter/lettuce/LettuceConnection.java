package dev.hexis.adapter.lettuce;

import dev.hexis.ports.PortException;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Cluster;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A client and the connections that the ports open from it: one for all ordinary calls, and one for whatever would keep
 * others waiting.
 */
final class LettuceConnection {
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
        this.commands = LettuceFaults.opened(connector);
    }

    /** A client of our own that does what the settings say. */
    static LettuceConnection open(RedisSettings settings) {
        LettuceClient client = new LettuceClient(settings);
        try {
            return settings.topology() instanceof Cluster
                    ? from(client.ofCluster(), client::shutdown)
                    : from(client.ofServer(), client::shutdown);
        } catch (PortException e) {
            client.shutdown();
            throw e;
        }
    }

    /** Connections from a client of the caller's. */
    static LettuceConnection from(RedisClient client) {
        return from(client, () -> {});
    }

    /** Connections from a client of the caller's. */
    static LettuceConnection from(RedisClusterClient client) {
        return from(client, () -> {});
    }

    private static LettuceConnection from(RedisClient client, Runnable closeClient) {
        return new LettuceConnection(
                () -> client.connect(ByteArrayCodec.INSTANCE),
                () -> client.connectPubSub(ByteArrayCodec.INSTANCE),
                closeClient);
    }

    private static LettuceConnection from(RedisClusterClient client, Runnable closeClient) {
        return new LettuceConnection(
                () -> WarmNodes.warmed(client.connect(ByteArrayCodec.INSTANCE)),
                () -> client.connectPubSub(ByteArrayCodec.INSTANCE),
                closeClient);
    }

    /** How long any call may take. */
    Duration commandTimeout() {
        return commands.getTimeout();
    }

    /** The connection that all ordinary calls share. */
    StatefulConnection<byte[], byte[]> commands() {
        return commands;
    }

    /** A further connection, for commands that block the server's reply; the caller closes it. */
    StatefulConnection<byte[], byte[]> openBlocking() {
        return LettuceFaults.opened(connector);
    }

    /** A further connection, for subscriptions; the caller closes it. */
    StatefulRedisPubSubConnection<byte[], byte[]> openPubSub() {
        return LettuceFaults.opened(subscriber);
    }

    void close() {
        commands.close();
        closeClient.run();
    }
}
