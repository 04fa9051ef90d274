package dev.hexis.adapter.redisson;

import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.ChannelPattern;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.pubsub.Subscriptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.redisson.api.RFuture;
import org.redisson.api.RPatternTopic;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.api.listener.PatternStatusListener;
import org.redisson.api.listener.StatusListener;
import org.redisson.client.codec.ByteArrayCodec;

/** Subscriptions on the connections that Redisson keeps for them, and makes again. */
final class RedissonSubscriber implements Subscriptions.Server {
    private final Map<Topic, Supplier<RFuture<Void>>> removals = new ConcurrentHashMap<>();
    private final Subscriptions subscriptions = new Subscriptions(this);
    private final RedissonClient client;
    private final PubSubCalls calls;

    RedissonSubscriber(RedissonClient client, PubSubCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public void subscribe(Topic topic) {
        if (topic instanceof Channel channel) {
            subscribe(channel, client.getTopic(calls.name(channel), ByteArrayCodec.INSTANCE));
        } else if (topic instanceof ChannelPattern pattern) {
            subscribe(pattern, client.getPatternTopic(calls.name(pattern), ByteArrayCodec.INSTANCE));
        }
    }

    @Override
    public void unsubscribe(Topic topic) {
        Supplier<RFuture<Void>> removal = removals.remove(topic);
        if (removal != null) {
            RFuture<Void> ignored = removal.get();
        }
    }

    void close() {
        subscriptions.close();
    }

    /** The status comes first: it is the one that is told of the first confirmation. */
    private void subscribe(Channel channel, RTopic topic) {
        int status = topic.addListener(new StatusListener() {
            @Override
            public void onSubscribe(String name) {
                subscriptions.confirmed(channel);
            }

            @Override
            public void onUnsubscribe(String name) {}
        });
        removals.put(channel, () -> topic.removeListenerAsync(status));
        int messages = topic.addListener(
                byte[].class,
                (name, payload) -> subscriptions.received(channel, calls.message(name.toString(), payload)));
        removals.put(channel, () -> topic.removeListenerAsync(status, messages));
    }

    private void subscribe(ChannelPattern pattern, RPatternTopic topic) {
        int status = topic.addListener(new PatternStatusListener() {
            @Override
            public void onPSubscribe(String name) {
                subscriptions.confirmed(pattern);
            }

            @Override
            public void onPUnsubscribe(String name) {}
        });
        removals.put(pattern, () -> topic.removeListenerAsync(status));
        int messages = topic.addListener(
                byte[].class,
                (name, channel, payload) ->
                        subscriptions.received(pattern, calls.message(channel.toString(), payload)));
        removals.put(pattern, () -> topic.removeListenerAsync(status, messages));
    }
}
