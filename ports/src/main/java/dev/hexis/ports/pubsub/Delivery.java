package dev.hexis.ports.pubsub;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub.Listener;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A subscription and its backlog, with a thread on it while there is something to deliver. */
final class Delivery implements Subscription {
    private static final Logger LOG = System.getLogger(PubSub.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Backlog backlog;
    private final Topic topic;
    private final Listener listener;
    private final Executor threads;
    private final Consumer<Delivery> onClosed;
    private boolean isDelivering;
    private boolean isClosed;

    Delivery(Topic topic, Buffer buffer, Listener listener, Executor threads, Consumer<Delivery> onClosed) {
        this.backlog = new Backlog(buffer);
        this.topic = topic;
        this.listener = listener;
        this.threads = threads;
        this.onClosed = onClosed;
    }

    void receive(Message message) {
        add(() -> backlog.add(message));
    }

    void miss(Gap gap) {
        add(() -> backlog.add(gap));
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public long dropped() {
        lock.lock();
        try {
            return backlog.dropped();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isActive() {
        lock.lock();
        try {
            return !isClosed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            backlog.clear();
        } finally {
            lock.unlock();
        }
        onClosed.accept(this);
    }

    private void add(Runnable addition) {
        lock.lock();
        try {
            if (isClosed) {
                return;
            }
            addition.run();
            if (!isDelivering) {
                threads.execute(this::deliver);
                isDelivering = true;
            }
        } finally {
            lock.unlock();
        }
    }

    private void deliver() {
        for (Optional<Object> next = next(); next.isPresent(); next = next()) {
            try {
                if (next.get() instanceof Message message) {
                    listener.onMessage(message);
                } else if (next.get() instanceof Gap gap) {
                    listener.onGap(gap);
                }
            } catch (Throwable e) { // whatever it is, the next message has nothing to do with it
                LOG.log(Level.WARNING, "a listener to '" + topic.text() + "' threw; it will get the next message", e);
            }
        }
    }

    private Optional<Object> next() {
        lock.lock();
        try {
            Optional<Object> next = backlog.poll();
            isDelivering = next.isPresent();
            return next;
        } finally {
            lock.unlock();
        }
    }
}
