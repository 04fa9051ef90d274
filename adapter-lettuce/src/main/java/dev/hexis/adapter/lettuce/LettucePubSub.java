package dev.hexis.adapter.lettuce;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.pubsub.PubSub;

final class LettucePubSub implements PubSub {
    private final LettuceScripts scripts;
    private final LettuceSubscriber subscriber;
    private final PubSubCalls calls;

    LettucePubSub(LettuceScripts scripts, LettuceConnection connection, PubSubCalls calls) {
        this.scripts = scripts;
        this.subscriber = new LettuceSubscriber(connection, calls);
        this.calls = calls;
    }

    @Override
    public long publish(String channel, byte[] payload) {
        return scripts.publish(calls.publish(channel, payload));
    }

    @Override
    public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
        return scripts.translated(() -> subscriber.subscriptions().open(topic, buffer, listener));
    }

    void close() {
        subscriber.close();
    }
}
