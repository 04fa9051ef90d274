package dev.hexis.adapter.memory;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.pubsub.Subscriptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Publishing in memory: this process is the server, and takes one message at a time. */
final class MemoryPubSub implements PubSub, Subscriptions.Server {
    private final Set<Topic> subscribed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock publishing = new ReentrantLock();
    private final Subscriptions subscriptions = new Subscriptions(this);
    private final Runnable requireOpen;

    MemoryPubSub(Runnable requireOpen) {
        this.requireOpen = requireOpen;
    }

    @Override
    public long publish(String channel, byte[] payload) {
        Message message = new Message(new Channel(channel).name(), Message.checkedPayload(payload));
        requireOpen.run();
        publishing.lock();
        try {
            List<Topic> receivers =
                    subscribed.stream().filter(topic -> topic.matches(channel)).toList();
            receivers.forEach(topic -> subscriptions.received(topic, message));
            return receivers.size();
        } finally {
            publishing.unlock();
        }
    }

    @Override
    public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
        requireOpen.run();
        return subscriptions.open(topic, buffer, listener);
    }

    @Override
    public void subscribe(Topic topic) {
        subscribed.add(topic);
    }

    @Override
    public void unsubscribe(Topic topic) {
        subscribed.remove(topic);
    }

    void close() {
        subscriptions.close();
    }
}
