package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Buffer.Overflow;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub.Listener;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a listener may do, and that it does no harm to others. */
public interface ListenerContract extends OnPubSub {

    @Test
    default void whoHasUnsubscribedHearsNoMore() {
        String channel = newChannel();
        Ear left = new Ear();
        Ear stayed = new Ear();
        try (Subscription ignored = pubSub().subscribe(Topic.channel(channel), stayed)) {
            Subscription subscription = pubSub().subscribe(Topic.channel(channel), left);
            publish(channel, "1");
            left.texts(1);

            subscription.close();
            subscription.close();
            publish(channel, "2");

            assertThat(stayed.texts(2)).containsExactly("1", "2");
            assertThat(left.texts()).containsExactly("1");
            assertThat(subscription.isActive()).isFalse();
        }
    }

    @Test
    default void whoSubscribesAgainHearsAgain() {
        String channel = newChannel();
        for (int round = 0; round < 20; round++) {
            Ear ear = new Ear();
            try (Subscription ignored = pubSub().subscribe(Topic.channel(channel), ear)) {
                publish(channel, "round " + round);
                assertThat(ear.texts(1)).containsExactly("round " + round);
                assertThat(ear.gaps()).isEmpty();
            }
        }
    }

    @Test
    default void theLastOneToLeaveUnsubscribesAtTheServer() {
        String channel = newChannel();
        pubSub().subscribe(Topic.channel(channel), new Ear()).close();
        pubSub().subscribe(Topic.pattern(channel + "*"), new Ear()).close();

        await().atMost(Ear.PATIENCE).until(() -> publish(channel, "anybody?") == 0);
    }

    @Test
    default void aListenerThatThrowsHarmsNeitherOthersNorItself() {
        String channel = newChannel();
        Ear before = new Ear();
        Ear after = new Ear();
        Ear thrower = new Ear();
        Listener throwing = message -> {
            thrower.onMessage(message);
            throw new AssertionError("a planted fault of a listener");
        };
        try (Subscription one = pubSub().subscribe(Topic.channel(channel), before);
                Subscription two = pubSub().subscribe(Topic.channel(channel), throwing);
                Subscription three = pubSub().subscribe(Topic.channel(channel), after)) {
            publish(channel, "1");
            publish(channel, "2");

            assertThat(before.texts(2)).containsExactly("1", "2");
            assertThat(after.texts(2)).containsExactly("1", "2");
            assertThat(thrower.texts(2)).containsExactly("1", "2");
            assertThat(one.isActive() && two.isActive() && three.isActive()).isTrue();
        }
    }

    @Test
    default void aListenerMayUseThePortsAndSubscribeAndUnsubscribe() {
        String channel = newChannel();
        Ear ear = new Ear();
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        Listener busy = message -> {
            own.join().close();
            pubSub().subscribe(Topic.channel(channel + "2"), ear);
            publish(channel + "2", "from within");
        };
        own.complete(pubSub().subscribe(Topic.channel(channel), busy));

        publish(channel, "go");

        assertThat(ear.texts(1)).containsExactly("from within");
        await().atMost(Ear.PATIENCE).until(() -> publish(channel, "anybody?") == 0);
    }

    @Test
    default void aSlowListenerHoldsUpNobody() {
        String channel = newChannel();
        CountDownLatch released = new CountDownLatch(1);
        Ear ear = new Ear();
        try (Subscription ignored = pubSub().subscribe(Topic.channel(channel), message -> awaitRelease(released));
                Subscription other = pubSub().subscribe(Topic.channel(channel), ear);
                Subscription another = pubSub().subscribe(Topic.channel(channel + "2"), ear)) {
            publish(channel, "1");
            publish(channel + "2", "2");

            assertThat(ear.texts(2)).containsExactlyInAnyOrder("1", "2");
            assertThat(other.dropped() + another.dropped()).isZero();
        } finally {
            released.countDown();
        }
    }

    @Test
    default void whatTheBufferCannotHoldIsDroppedAndCountedOldestFirst() {
        SlowEar ear = new SlowEar();
        String channel = newChannel();
        Buffer buffer = new Buffer(3, Overflow.DROP_OLDEST);
        try (Subscription subscription = pubSub().subscribe(Topic.channel(channel), buffer, ear)) {
            ear.holdUpAt(() -> publish(channel, "0"));
            IntStream.rangeClosed(1, 10).forEach(i -> publish(channel, "" + i));
            await().atMost(Ear.PATIENCE).until(() -> subscription.dropped() == 7);

            ear.release();

            assertThat(ear.ear().texts(4)).containsExactly("0", "8", "9", "10");
            assertThat(ear.ear().all())
                    .containsSubsequence(message(channel, "0"), new Gap(0, 7), message(channel, "8"));
            assertThat(subscription.dropped()).isEqualTo(7);
        }
    }

    @Test
    default void whatTheBufferCannotHoldIsDroppedAndCountedNewestFirst() {
        SlowEar ear = new SlowEar();
        String channel = newChannel();
        Buffer buffer = new Buffer(3, Overflow.DROP_NEWEST);
        try (Subscription subscription = pubSub().subscribe(Topic.channel(channel), buffer, ear)) {
            ear.holdUpAt(() -> publish(channel, "0"));
            IntStream.rangeClosed(1, 10).forEach(i -> publish(channel, "" + i));
            await().atMost(Ear.PATIENCE).until(() -> subscription.dropped() == 7);

            ear.release();
            await().atMost(Ear.PATIENCE).until(() -> ear.ear().gaps().size() == 1);
            publish(channel, "11");

            assertThat(ear.ear().texts(5)).containsExactly("0", "1", "2", "3", "11");
            assertThat(ear.ear().all())
                    .containsSubsequence(message(channel, "3"), new Gap(0, 7), message(channel, "11"));
        }
    }

    private static Message message(String channel, String text) {
        return new Message(channel, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void awaitRelease(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
