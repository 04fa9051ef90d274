package dev.hexis.conformance.pubsub;

import dev.hexis.conformance.Broken;
import dev.hexis.conformance.Kit;
import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.pubsub.PubSub;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these is broken in one way, and a contract must say so. */
final class BrokenPubSubsTest {
    /** How long to wait for what will not come. */
    private static final Duration SHORTLY = Duration.ofMillis(500);

    @Test
    void passesTheModel() {
        Kit.passes(BrokenPubSub.class);
    }

    @Test
    void refusesMessagesThatComeTwice() {
        Kit.refuses(Twice.class, "messagesOfAChannelStayInOrder");
    }

    @Test
    void refusesMessagesThatOvertakeOneAnother() {
        Kit.refuses(Overtaking.class, "messagesOfAChannelStayInOrder");
    }

    @Test
    void refusesGapsThatAreNotTold() {
        Kit.refuses(KeepsGapsToItself.class, "whatTheBufferCannotHoldIsDroppedAndCountedOldestFirst");
    }

    @Test
    void refusesOneWhoseBufferGrows() {
        Kit.refusesWithin(SHORTLY, BufferGrows.class, "whatTheBufferCannotHoldIsDroppedAndCountedOldestFirst");
    }

    @Test
    void refusesSubscriptionsThatEndWithAThrow() {
        Kit.refusesWithin(SHORTLY, EndsWithAThrow.class, "aListenerThatThrowsHarmsNeitherOthersNorItself");
    }

    @Test
    void refusesListenersThatWaitForOneAnother() {
        Kit.refusesWithin(SHORTLY, OneAfterTheOther.class, "aSlowListenerHoldsUpNobody");
    }

    @Test
    void refusesOneThatSubscribesAfterItHasReturned() {
        Kit.refuses(SubscribesLater.class, "whatIsPublishedAfterSubscribeReturnedIsHeard");
    }

    @Test
    void refusesOneThatTakesAChannelForAPattern() {
        Kit.refuses(AllArePatterns.class, "aChannelNamedLikeAPatternIsAChannel");
    }

    @Test
    void refusesOneThatStaysSubscribed() {
        Kit.refusesWithin(SHORTLY, StaysSubscribed.class, "theLastOneToLeaveUnsubscribesAtTheServer");
    }

    /** As good as the model, until something is overridden. */
    static class BrokenPubSub extends Broken implements PubSubContract, ListenerContract, PubSubModelContract, PubSub {
        @Override
        public long publish(String channel, byte[] payload) {
            return model().pubSub().publish(channel, payload);
        }

        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            return model().pubSub().subscribe(topic, buffer, listener);
        }
    }

    /** A listener that hands everything on, until something is overridden. */
    private static class HandsOn implements PubSub.Listener {
        final PubSub.Listener listener;

        HandsOn(PubSub.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void onMessage(Message message) {
            listener.onMessage(message);
        }

        @Override
        public void onGap(Gap gap) {
            listener.onGap(gap);
        }
    }

    static final class Twice extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            return super.subscribe(topic, buffer, new HandsOn(listener) {
                @Override
                public void onMessage(Message message) {
                    super.onMessage(message);
                    super.onMessage(message);
                }
            });
        }
    }

    static final class Overtaking extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            AtomicLong count = new AtomicLong();
            AtomicReference<Message> overtaken = new AtomicReference<>();
            return super.subscribe(topic, buffer, new HandsOn(listener) {
                @Override
                public void onMessage(Message message) {
                    if (count.incrementAndGet() == 7) {
                        overtaken.set(message);
                    } else {
                        super.onMessage(message);
                        Optional.ofNullable(overtaken.getAndSet(null)).ifPresent(super::onMessage);
                    }
                }
            });
        }
    }

    static final class KeepsGapsToItself extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            return super.subscribe(topic, buffer, new HandsOn(listener) {
                @Override
                public void onGap(Gap gap) {}
            });
        }
    }

    static final class BufferGrows extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            return super.subscribe(topic, Buffer.DEFAULT, listener);
        }
    }

    static final class EndsWithAThrow extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            CompletableFuture<Subscription> own = new CompletableFuture<>();
            own.complete(super.subscribe(topic, buffer, new HandsOn(listener) {
                @Override
                public void onMessage(Message message) {
                    boolean taken = false;
                    try {
                        super.onMessage(message);
                        taken = true;
                    } finally {
                        if (!taken) {
                            own.join().close();
                        }
                    }
                }
            }));
            return own.join();
        }
    }

    static final class OneAfterTheOther extends BrokenPubSub {
        private final ReentrantLock delivering = new ReentrantLock();

        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            return super.subscribe(topic, buffer, new HandsOn(listener) {
                @Override
                public void onMessage(Message message) {
                    delivering.lock();
                    try {
                        super.onMessage(message);
                    } finally {
                        delivering.unlock();
                    }
                }
            });
        }
    }

    static final class SubscribesLater extends BrokenPubSub {
        private final Queue<Runnable> subscriptions = new ConcurrentLinkedQueue<>();

        @Override
        public long publish(String channel, byte[] payload) {
            long receivers = super.publish(channel, payload);
            for (Runnable subscription = subscriptions.poll();
                    subscription != null;
                    subscription = subscriptions.poll()) {
                subscription.run();
            }
            return receivers;
        }

        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            CompletableFuture<Subscription> later = new CompletableFuture<>();
            subscriptions.add(() -> later.complete(super.subscribe(topic, buffer, listener)));
            return new Subscription() {
                @Override
                public Topic topic() {
                    return topic;
                }

                @Override
                public long dropped() {
                    return later.isDone() ? later.join().dropped() : 0;
                }

                @Override
                public boolean isActive() {
                    return !later.isDone() || later.join().isActive();
                }

                @Override
                public void close() {
                    if (later.isDone()) {
                        later.join().close();
                    }
                }
            };
        }
    }

    static final class AllArePatterns extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            return super.subscribe(Topic.pattern(topic.text()), buffer, listener);
        }
    }

    static final class StaysSubscribed extends BrokenPubSub {
        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            super.subscribe(topic, buffer, message -> {});
            return super.subscribe(topic, buffer, listener);
        }
    }
}
