package dev.hexis.adapter.lettuce;

import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.PortException;
import dev.hexis.ports.pubsub.Heartbeat;
import dev.hexis.ports.pubsub.Subscriptions;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All subscriptions on one connection of their own, opened with the first. Lettuce makes them again when it breaks;
 * when it only falls silent, which Lettuce does not notice, another one is opened in its place.
 */
final class LettuceSubscriber implements Subscriptions.Server {
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Topic> wanted = new HashSet<>();
    private final Subscriptions subscriptions = new Subscriptions(this);
    private final LettuceConnection client;
    private final PubSubCalls calls;
    private @Nullable StatefulRedisPubSubConnection<byte[], byte[]> connection;
    private @Nullable Heartbeat heartbeat;

    LettuceSubscriber(LettuceConnection client, PubSubCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public void subscribe(Topic topic) {
        RedisFuture<?> confirmation;
        lock.lock();
        try {
            StatefulRedisPubSubConnection<byte[], byte[]> connected = connected();
            wanted.add(topic);
            confirmation = ask(connected.async(), topic);
        } finally {
            lock.unlock();
        }
        await(confirmation);
    }

    @Override
    public void unsubscribe(Topic topic) {
        lock.lock();
        try {
            wanted.remove(topic);
            if (connection != null) {
                RedisFuture<?> ignored = giveUp(connection.async(), topic);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        subscriptions.close();
        lock.lock();
        try {
            if (heartbeat != null) {
                heartbeat.close();
            }
            disconnect();
        } finally {
            lock.unlock();
        }
    }

    private StatefulRedisPubSubConnection<byte[], byte[]> connected() {
        StatefulRedisPubSubConnection<byte[], byte[]> connected = connection;
        if (connected == null) {
            connected = client.openPubSub();
            connected.addListener(new LettuceEar(subscriptions, calls));
            connection = connected;
            for (Topic topic : wanted) {
                RedisFuture<?> ignored = ask(connected.async(), topic);
            }
        }
        if (heartbeat == null) {
            heartbeat = new Heartbeat(Heartbeat.interval(client.commandTimeout()), this::beat);
        }
        return connected;
    }

    private void disconnect() {
        if (connection != null) {
            CompletableFuture<Void> ignored = connection.closeAsync();
            connection = null;
        }
    }

    private void beat() {
        StatefulRedisPubSubConnection<byte[], byte[]> asked = connection();
        try {
            if (asked == null) {
                reconnect();
            } else {
                await(asked.async().ping());
            }
        } catch (RedisCommandTimeoutException e) {
            reconnect();
        } catch (RedisException e) {
            // it is disconnected, and Lettuce knows
        }
    }

    private void reconnect() {
        lock.lock();
        try {
            disconnect();
            connected();
        } catch (PortException e) {
            // the next beat tries again
        } finally {
            lock.unlock();
        }
    }

    private @Nullable StatefulRedisPubSubConnection<byte[], byte[]> connection() {
        lock.lock();
        try {
            return connection;
        } finally {
            lock.unlock();
        }
    }

    private RedisFuture<?> ask(RedisPubSubAsyncCommands<byte[], byte[]> commands, Topic topic) {
        return topic instanceof Channel ? commands.subscribe(name(topic)) : commands.psubscribe(name(topic));
    }

    private RedisFuture<?> giveUp(RedisPubSubAsyncCommands<byte[], byte[]> commands, Topic topic) {
        return topic instanceof Channel ? commands.unsubscribe(name(topic)) : commands.punsubscribe(name(topic));
    }

    private byte[] name(Topic topic) {
        return calls.name(topic).getBytes(StandardCharsets.UTF_8);
    }

    private void await(RedisFuture<?> reply) {
        LettuceFutures.awaitOrCancel(reply, client.commandTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }
}
