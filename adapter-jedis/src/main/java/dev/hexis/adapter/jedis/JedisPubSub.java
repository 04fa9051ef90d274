package dev.hexis.adapter.jedis;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.pubsub.PubSub;

final class JedisPubSub implements PubSub {
    private final JedisScripts scripts;
    private final JedisSubscriber subscriber;
    private final PubSubCalls calls;

    JedisPubSub(JedisScripts scripts, JedisConnection connection, PubSubCalls calls) {
        this.scripts = scripts;
        this.subscriber = new JedisSubscriber(connection, calls);
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
