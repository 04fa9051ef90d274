package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.result.Latency;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.domain.pubsub.Channel;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** From publishing a message to each of its receivers having it, in one process. */
public record FanOutChapter(List<Integer> listeners, Collection<Client> clients) implements Chapter {
    private static final int PER_SECOND = 200;

    public static final String TITLE = "Pub/sub";

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public int steps(Plan plan) {
        return listeners.size() * clients.size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        int most = listeners.stream().mapToInt(Integer::intValue).max().orElse(1);
        for (Client client : clients) {
            RedisSettings settings = client.settings(stage.settings(), most + 2);
            for (int count : listeners) {
                stage.progress(title() + ": " + client.title() + ", listeners: " + count);
                try (BareClient bare = client.openBare(settings)) {
                    measure(
                            stage,
                            count,
                            "bare " + client.title(),
                            listener -> bare.subscribe("fan-out", listener),
                            payload -> bare.publish("fan-out", payload));
                }
                try (Ports ports = client.openAdapter(settings)) {
                    measure(
                            stage,
                            count,
                            "Hexis on " + client.title(),
                            listener -> ports.pubSub()
                                    .subscribe(new Channel("fan-out"), message -> listener.accept(message.payload())),
                            payload -> ports.pubSub().publish("fan-out", payload));
                }
            }
        }
    }

    private interface Subscriber {
        AutoCloseable subscribe(Consumer<byte[]> listener);
    }

    private void measure(Stage stage, int count, String who, Subscriber subscriber, Consumer<byte[]> publisher)
            throws InterruptedException {
        int messages = messages(stage.plan().round().multipliedBy(stage.plan().rounds()));
        Histogram nanos = new ConcurrentHistogram(100, 100_000_000_000L, 2);
        CountDownLatch left = new CountDownLatch(Math.multiplyExact(count, messages));
        List<AutoCloseable> subscriptions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subscriptions.add(subscriber.subscribe(message -> {
                long sent = ByteBuffer.wrap(message).getLong();
                if (sent != 0) {
                    nanos.recordValue(System.nanoTime() - sent);
                    left.countDown();
                }
            }));
        }
        publish(publisher, messages(stage.plan().warmUp()), 0);
        publish(publisher, messages, 1);
        if (!left.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException(who + ": " + left.getCount() + " deliveries of "
                    + Math.multiplyExact(count, messages) + " are missing");
        }
        for (AutoCloseable subscription : subscriptions) {
            close(subscription);
        }
        stage.add(Latency.of(title(), "publish to receive", who, count, PER_SECOND, nanos));
    }

    private static int messages(Duration time) {
        return (int) Math.max(1, PER_SECOND * time.toMillis() / 1000);
    }

    /** @param factor 0 for messages that are not to be timed, else 1 */
    private static void publish(Consumer<byte[]> publisher, int messages, long factor) {
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            publisher.accept(
                    ByteBuffer.allocate(100).putLong(factor * System.nanoTime()).array());
        }
    }

    private static void close(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription cannot be closed", e);
        }
    }
}
