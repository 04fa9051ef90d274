package dev.hexis.adapter.jedis;

import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.pubsub.Heartbeat;
import dev.hexis.ports.pubsub.Subscriptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * All subscriptions on one connection, read by one thread, which opens another when it breaks. Jedis itself would end
 * there, and has a connection and a blocked thread for each subscription.
 */
final class JedisSubscriber implements Subscriptions.Server, JedisReader.Ear {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Topic, CompletableFuture<Void>> wanted = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Subscriptions subscriptions = new Subscriptions(this);
    private final JedisConnection connection;
    private final PubSubCalls calls;
    private @Nullable JedisReader reader;
    private @Nullable Heartbeat heartbeat;

    JedisSubscriber(JedisConnection connection, PubSubCalls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public void subscribe(Topic topic) {
        CompletableFuture<Void> confirmation = new CompletableFuture<>();
        locked(() -> {
            wanted.put(topic, confirmation);
            if (reader != null) {
                reader.ask(Set.of(topic));
            }
            start();
        });
        await(confirmation);
    }

    @Override
    public void unsubscribe(Topic topic) {
        locked(() -> {
            wanted.remove(topic);
            if (reader != null) {
                reader.giveUp(topic);
            }
        });
    }

    @Override
    public void ready(JedisReader connected) {
        locked(() -> {
            reader = connected;
            reader.ask(wanted.keySet());
        });
    }

    @Override
    public void confirmed(Topic topic) {
        subscriptions.confirmed(topic);
        locked(() -> {
            CompletableFuture<Void> confirmation = wanted.get(topic);
            if (confirmation != null) {
                confirmation.complete(null);
            }
        });
    }

    @Override
    public void received(Topic topic, String channel, byte[] payload) {
        subscriptions.received(topic, calls.message(channel, payload));
    }

    void close() {
        subscriptions.close();
        closed.countDown();
        locked(() -> {
            if (reader != null) {
                reader.end();
            }
            if (heartbeat != null) {
                heartbeat.close();
            }
        });
    }

    private void start() {
        if (heartbeat == null) {
            heartbeat = new Heartbeat(Heartbeat.interval(connection.commandTimeout()), this::beat);
            Thread thread = new Thread(this::readUntilClosed, "hexis-jedis-pubsub");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void readUntilClosed() {
        while (!isClosed(Duration.ZERO)) {
            try {
                connection.waiting().subscribe(new JedisReader(calls, this), JedisReader.utf8(calls.idle()));
            } catch (JedisException e) {
                locked(() -> broken(e));
            }
            locked(() -> reader = null);
            if (isClosed(PAUSE)) {
                return;
            }
        }
    }

    /** Who waits for a first confirmation learns that there is none; the others are subscribed again. */
    private void broken(JedisException e) {
        wanted.values().forEach(confirmation -> confirmation.completeExceptionally(JedisFaults.translate(e)));
    }

    private void beat() {
        locked(() -> {
            if (reader != null) {
                reader.beat();
            }
        });
    }

    private void await(CompletableFuture<Void> confirmation) {
        try {
            confirmation
                    .orTimeout(connection.commandTimeout().toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PortException fault) {
                throw fault;
            }
            if (e.getCause() instanceof TimeoutException) {
                throw new PortException(Reason.OUTCOME_UNKNOWN, "Redis did not confirm the subscription in time", e);
            }
            throw e;
        }
    }

    private boolean isClosed(Duration after) {
        try {
            return closed.await(after.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
