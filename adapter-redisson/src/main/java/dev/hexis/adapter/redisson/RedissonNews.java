package dev.hexis.adapter.redisson;

import dev.hexis.lua.Polled;
import dev.hexis.lua.Polling;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.api.stream.StreamReadArgs;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.config.Config;

/**
 * Waits for news on a client of its own, opened when somebody waits first, because as many blocked reads as the pool
 * has connections would hold up every other call. If more threads wait than it has connections, the others look every
 * second.
 */
final class RedissonNews implements Polling.Reader, AutoCloseable {
    private static final int CONNECTIONS = 64;

    private final Config config;
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable RedissonClient opened;
    private boolean closed;

    RedissonNews(RedissonClient client) {
        this.config = client.getConfig();
    }

    @Override
    public void await(Polled.News news, long millis) {
        try {
            if (!connections.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            StreamReadArgs next = StreamReadArgs.greaterThan(new StreamMessageId(0, news.version()))
                    .count(1)
                    .timeout(Duration.ofMillis(millis));
            RedissonFaults.translated(() -> client().<byte[], byte[]>getStream(news.key(), ByteArrayCodec.INSTANCE)
                    .read(next));
        } finally {
            connections.release();
        }
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            if (opened != null) {
                opened.shutdown(0, 1, TimeUnit.SECONDS);
            }
        } finally {
            opening.unlock();
        }
    }

    private RedissonClient client() {
        opening.lock();
        try {
            if (closed) {
                throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
            }
            RedissonClient client = opened == null ? Redisson.create(config()) : opened;
            opened = client;
            return client;
        } finally {
            opening.unlock();
        }
    }

    /** The caller's or the ports' own configuration, with room for all who wait. */
    private Config config() {
        Config own = new Config(config);
        if (own.isClusterConfig()) {
            own.useClusterServers().setMasterConnectionPoolSize(CONNECTIONS).setMasterConnectionMinimumIdleSize(1);
        } else if (own.isSingleConfig()) {
            own.useSingleServer().setConnectionPoolSize(CONNECTIONS).setConnectionMinimumIdleSize(1);
        }
        return own;
    }
}
