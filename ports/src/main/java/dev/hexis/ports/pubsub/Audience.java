package dev.hexis.ports.pubsub;

import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.Subscriptions.Server;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Those who listen to one topic. The first one subscribes, the last one unsubscribes, and then it is used no more. */
final class Audience {
    private final ReentrantLock comingAndGoing = new ReentrantLock();
    private final List<Delivery> members = new CopyOnWriteArrayList<>();
    private final AtomicBoolean confirmed = new AtomicBoolean();
    private final Topic topic;
    private final Server server;
    private final Consumer<Audience> onEmptied;
    private boolean isOver;

    Audience(Topic topic, Server server, Consumer<Audience> onEmptied) {
        this.topic = topic;
        this.server = server;
        this.onEmptied = onEmptied;
    }

    /** Whether it was added; not if this audience is over. Waits for the server if it is the first. */
    boolean add(Delivery newcomer) {
        comingAndGoing.lock();
        try {
            if (isOver) {
                return false;
            }
            boolean first = members.isEmpty();
            members.add(newcomer); // before the server confirms, as messages may follow at once
            if (first) {
                subscribe();
            }
            return true;
        } finally {
            comingAndGoing.unlock();
        }
    }

    void remove(Delivery leaver) {
        comingAndGoing.lock();
        try {
            if (members.remove(leaver) && members.isEmpty()) {
                end();
            }
        } finally {
            comingAndGoing.unlock();
        }
    }

    void close() {
        members.forEach(Delivery::close);
    }

    void confirmed() {
        if (!confirmed.compareAndSet(false, true)) {
            members.forEach(member -> member.miss(Gap.reconnect()));
        }
    }

    void receive(Message message) {
        members.forEach(member -> member.receive(message));
    }

    private void subscribe() {
        boolean subscribed = false;
        try {
            server.subscribe(topic);
            subscribed = true;
        } finally {
            if (!subscribed) {
                members.clear();
                end();
            }
        }
    }

    /** Nobody is told of it before the server is, so that a new audience cannot subscribe in between. */
    private void end() {
        isOver = true;
        server.unsubscribe(topic);
        onEmptied.accept(this);
    }
}
