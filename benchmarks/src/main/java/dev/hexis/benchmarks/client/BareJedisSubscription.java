package dev.hexis.benchmarks.client;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.UnifiedJedis;

/** A thread that holds a connection and reads messages. */
final class BareJedisSubscription extends BinaryJedisPubSub {
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final Consumer<byte[]> listener;

    private BareJedisSubscription(Consumer<byte[]> listener) {
        this.listener = listener;
    }

    static AutoCloseable open(UnifiedJedis client, byte[] channel, Consumer<byte[]> listener) {
        BareJedisSubscription subscription = new BareJedisSubscription(listener);
        Thread reader = new Thread(() -> client.subscribe(subscription, channel));
        reader.start();
        try {
            subscription.subscribed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while subscribing", e);
        }
        return () -> {
            subscription.unsubscribe();
            reader.join();
        };
    }

    @Override
    public void onSubscribe(byte[] channel, int subscribedChannels) {
        subscribed.countDown();
    }

    @Override
    public void onMessage(byte[] channel, byte[] message) {
        listener.accept(message);
    }
}
