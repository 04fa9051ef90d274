package dev.hexis.adapter.lettuce;

import dev.hexis.domain.pubsub.Topic;
import dev.hexis.lua.PubSubCalls;
import dev.hexis.ports.pubsub.Subscriptions;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.nio.charset.StandardCharsets;

/** Hands on what a connection hears. */
final class LettuceEar extends RedisPubSubAdapter<byte[], byte[]> {
    private final Subscriptions subscriptions;
    private final PubSubCalls calls;

    LettuceEar(Subscriptions subscriptions, PubSubCalls calls) {
        this.subscriptions = subscriptions;
        this.calls = calls;
    }

    @Override
    public void subscribed(byte[] channel, long count) {
        subscriptions.confirmed(calls.channel(text(channel)));
    }

    @Override
    public void psubscribed(byte[] pattern, long count) {
        subscriptions.confirmed(calls.pattern(text(pattern)));
    }

    @Override
    public void message(byte[] channel, byte[] payload) {
        received(calls.channel(text(channel)), channel, payload);
    }

    @Override
    public void message(byte[] pattern, byte[] channel, byte[] payload) {
        received(calls.pattern(text(pattern)), channel, payload);
    }

    private void received(Topic topic, byte[] channel, byte[] payload) {
        subscriptions.received(topic, calls.message(text(channel), payload));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
