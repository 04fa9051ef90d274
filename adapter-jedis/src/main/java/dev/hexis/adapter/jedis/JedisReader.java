package dev.hexis.adapter.jedis;

import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One connection's subscriptions, from when it is opened until it breaks. It begins with the idle channel and ends
 * without it. Its callbacks come on the thread that reads; what is sent is sent by one thread at a time.
 */
final class JedisReader extends BinaryJedisPubSub {

    /** What a reader says to its subscriber. */
    interface Ear {
        void ready(JedisReader reader);

        void confirmed(Topic topic);

        void received(Topic topic, String channel, byte[] payload);
    }

    private final PubSubCalls calls;
    private final Ear ear;
    private boolean isReady;

    JedisReader(PubSubCalls calls, Ear ear) {
        this.calls = calls;
        this.ear = ear;
    }

    /** Asks for subscriptions. Where the connection is broken there will be another one, and it asks for all. */
    void ask(Collection<Topic> topics) {
        byte[][] channels = names(topics, true);
        byte[][] patterns = names(topics, false);
        ifConnected(() -> {
            if (channels.length > 0) {
                subscribe(channels);
            }
            if (patterns.length > 0) {
                psubscribe(patterns);
            }
        });
    }

    void giveUp(Topic topic) {
        byte[] name = utf8(calls.name(topic));
        ifConnected(() -> {
            if (topic instanceof Channel) {
                unsubscribe(name);
            } else {
                punsubscribe(name);
            }
        });
    }

    /**
     * Asks for a sign of life: the confirmation of a channel it has. Jedis' own ping breaks the connection if the reply
     * overtakes the note that one is expected.
     */
    void beat() {
        ifConnected(() -> subscribe(utf8(calls.idle())));
    }

    /** Ends the reading, once no topics are left. */
    void end() {
        ifConnected(() -> unsubscribe(utf8(calls.idle())));
    }

    @Override
    public void onSubscribe(byte[] channel, int count) {
        String name = text(channel);
        if (!name.equals(calls.idle())) {
            ear.confirmed(calls.channel(name));
        } else if (!isReady) { // else it is a heartbeat
            isReady = true;
            ear.ready(this);
        }
    }

    @Override
    public void onPSubscribe(byte[] pattern, int count) {
        ear.confirmed(calls.pattern(text(pattern)));
    }

    @Override
    public void onMessage(byte[] channel, byte[] payload) {
        String name = text(channel);
        if (!name.equals(calls.idle())) {
            ear.received(calls.channel(name), name, payload);
        }
    }

    @Override
    public void onPMessage(byte[] pattern, byte[] channel, byte[] payload) {
        ear.received(calls.pattern(text(pattern)), text(channel), payload);
    }

    private byte[][] names(Collection<Topic> topics, boolean channels) {
        return topics.stream()
                .filter(topic -> topic instanceof Channel == channels)
                .map(topic -> utf8(calls.name(topic)))
                .toArray(byte[][]::new);
    }

    private static void ifConnected(Runnable command) {
        try {
            command.run();
        } catch (JedisException e) {
            // the thread that reads will notice too
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
