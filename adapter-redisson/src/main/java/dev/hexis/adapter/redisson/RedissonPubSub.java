package dev.hexis.adapter.redisson;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.pubsub.PubSub;

final class RedissonPubSub implements PubSub {
    private final RedissonScripts scripts;
    private final RedissonSubscriber subscriber;
    private final PubSubCalls calls;

    RedissonPubSub(RedissonScripts scripts, RedissonConnection connection, PubSubCalls calls) {
        this.scripts = scripts;
        this.subscriber = new RedissonSubscriber(connection.client(), calls);
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
