package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** The clients that the ports use: one for the ordinary calls, and one for whatever keeps a connection for long. */
final class JedisConnection {
    private final UnifiedJedis client;
    private final Supplier<UnifiedJedis> opener;
    private final Duration commandTimeout;
    private final Runnable closeClient;
    private final Lock opening = new ReentrantLock();
    private @Nullable UnifiedJedis waiting;
    private boolean closed;

    private JedisConnection(
            UnifiedJedis client, Supplier<UnifiedJedis> opener, Duration commandTimeout, Runnable closeClient) {
        this.client = client;
        this.opener = opener;
        this.commandTimeout = commandTimeout;
        this.closeClient = closeClient;
    }

    /** Clients of our own. */
    static JedisConnection open(RedisSettings settings) {
        UnifiedJedis client = JedisFaults.translated(() -> JedisClients.calling(settings));
        return new JedisConnection(
                client, () -> JedisClients.waiting(settings), settings.commandTimeout(), client::close);
    }

    /** The caller's client, for everything. */
    static JedisConnection of(UnifiedJedis client) {
        Duration timeout = JedisFaults.translated(() -> JedisTimeout.of(client));
        return new JedisConnection(client, () -> client, timeout, () -> {});
    }

    /** Runs the ordinary calls. */
    UnifiedJedis client() {
        return client;
    }

    /** Runs subscriptions and blocking reads, beside the pool of the others; opened when first asked for. */
    UnifiedJedis waiting() {
        opening.lock();
        try {
            if (closed) {
                throw new JedisException("the ports are closed");
            }
            if (waiting == null) {
                waiting = opener.get();
            }
            return waiting;
        } finally {
            opening.unlock();
        }
    }

    /** How long a call waits for its reply. */
    Duration commandTimeout() {
        return commandTimeout;
    }

    void close() {
        opening.lock();
        try {
            closed = true;
            if (waiting != null && waiting != client) {
                waiting.close();
            }
        } finally {
            opening.unlock();
        }
        closeClient.run();
    }
}
