package dev.hexis.benchmarks.client;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All listeners on one connection, which is opened for the first of them. */
final class BareLettuceSubscriptions implements AutoCloseable {
    private final RedisClient client;
    private @Nullable StatefulRedisPubSubConnection<byte[], byte[]> connection;

    BareLettuceSubscriptions(RedisClient client) {
        this.client = client;
    }

    synchronized AutoCloseable open(byte[] channel, Consumer<byte[]> listener) {
        StatefulRedisPubSubConnection<byte[], byte[]> messages =
                connection == null ? client.connectPubSub(ByteArrayCodec.INSTANCE) : connection;
        connection = messages;
        RedisPubSubAdapter<byte[], byte[]> adapter = new RedisPubSubAdapter<>() {
            @Override
            public void message(byte[] from, byte[] message) {
                listener.accept(message);
            }
        };
        messages.addListener(adapter);
        messages.sync().subscribe(channel);
        return () -> messages.removeListener(adapter);
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
