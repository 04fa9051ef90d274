package dev.hexis.patterns.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.pubsub.Buffer;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockWaiterTest {
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Ports ports = MemoryPorts.open();
    private final AtomicBoolean isGivenUp = new AtomicBoolean();
    private final CountDownLatch refused = new CountDownLatch(2);

    @AfterEach
    void close() {
        ports.close();
    }

    @Test
    void aReleaseWakesWhoeverWaits() throws Exception {
        Lease other = ports.lock().tryAcquire("n", "other", TTL).orElseThrow();
        CompletableFuture<Optional<HeldLock>> waiting = acquire(ports.pubSub(), NEVER, LONG);
        refused.await(); // the second time is after it has subscribed

        ports.lock().release(other);

        assertThat(waiting)
                .succeedsWithin(SOON)
                .satisfies(held -> assertThat(held).isPresent());
        assertThat(ports.pubSub().publish("lock-1:freed:n", new byte[0])).isZero();
    }

    @Test
    void threadsThatWaitGetTheirTurnsInOrderAndOnlyTheFirstAsks() throws Exception {
        Lease other = ports.lock().tryAcquire("n", "other", TTL).orElseThrow();
        AtomicInteger asked = new AtomicInteger();
        List<Integer> turns = new CopyOnWriteArrayList<>();
        LockWaiter waiter = new LockWaiter(keeper(new Counting(ports.lock(), refused, asked)), ports.pubSub(), NEVER);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            Thread thread = new Thread(() -> acquireAndRelease(waiter, "owner " + number, () -> turns.add(number)));
            thread.start();
            threads.add(thread);
            await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        }
        refused.await();
        assertThat(asked).hasValue(2); // before it has subscribed, and after

        ports.lock().release(other);

        for (Thread thread : threads) {
            thread.join(SOON.toMillis());
        }
        assertThat(turns).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(asked.get()).isBetween(10, 14);
    }

    @Test
    void aReleaseBetweenTheFirstAttemptAndTheSubscriptionIsNotMissed() {
        Lease other = ports.lock().tryAcquire("n", "other", TTL).orElseThrow();
        PubSub releasing = new Subscribing(ports.pubSub(), () -> ports.lock().release(other));

        assertThat(acquire(releasing, NEVER, LONG))
                .succeedsWithin(SOON)
                .satisfies(held -> assertThat(held).isPresent());
    }

    @Test
    void withoutAMessageItAsksNowAndThen() throws Exception {
        Lease other = ports.lock().tryAcquire("n", "other", TTL).orElseThrow();
        PubSub broken = new Subscribing(ports.pubSub(), () -> {
            throw new PortException(PortException.Reason.UNAVAILABLE, "no connection", null);
        });
        CompletableFuture<Optional<HeldLock>> waiting = acquire(broken, OFTEN, LONG);
        refused.await();

        ports.lock().release(other);

        assertThat(waiting)
                .succeedsWithin(SOON)
                .satisfies(held -> assertThat(held).isPresent());
    }

    @Test
    void theTimeIsOverOnceAndWithoutTimeItTriesOnce() {
        ports.lock().tryAcquire("n", "other", TTL);

        assertThat(acquire(ports.pubSub(), NEVER, Duration.ofMillis(50)))
                .succeedsWithin(SOON)
                .isEqualTo(Optional.empty());
        assertThat(refused.getCount()).isZero();
        assertThat(acquire(ports.pubSub(), NEVER, Duration.ZERO))
                .succeedsWithin(SOON)
                .isEqualTo(Optional.empty());
    }

    @Test
    void whoGivesUpTriesNoMore() throws Exception {
        ports.lock().tryAcquire("n", "other", TTL);
        CompletableFuture<Optional<HeldLock>> waiting = acquire(ports.pubSub(), OFTEN, LONG);
        refused.await();

        isGivenUp.set(true);

        assertThat(waiting).succeedsWithin(SOON).isEqualTo(Optional.empty());
    }

    @Test
    void aFaultThatIsTheLastThingThatHappensIsPassedOn() {
        Ports closed = MemoryPorts.open();
        closed.close();

        assertThatThrownBy(() -> new LockWaiter(keeper(closed.lock()), ports.pubSub(), OFTEN)
                        .acquire("n", "a", () -> {}, Duration.ofMillis(50), () -> false))
                .isInstanceOf(PortException.class);
    }

    @Test
    void anIntervalIsLongEnoughToBeHalved() {
        assertThatThrownBy(() -> new LockWaiter(keeper(ports.lock()), ports.pubSub(), Duration.ofMillis(1)))
                .hasMessage("interval PT0.001S must be 2 ms or more");
    }

    private static void acquireAndRelease(LockWaiter waiter, String owner, Runnable whileHeld) {
        try (HeldLock held =
                waiter.acquire("n", owner, () -> {}, LONG, () -> false).orElseThrow()) {
            whileHeld.run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Optional<HeldLock>> acquire(PubSub pubSub, Duration interval, Duration wait) {
        LockKeeper keeper = keeper(new Counting(ports.lock(), refused, new AtomicInteger()));
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new LockWaiter(keeper, pubSub, interval).acquire("n", "me", () -> {}, wait, isGivenUp::get);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static LockKeeper keeper(DistributedLock lock) {
        return new LockKeeper(lock, new Renewal(TTL, Duration.ZERO), new ManualTime(), System::nanoTime);
    }

    /** Does something before it subscribes. */
    private record Subscribing(PubSub pubSub, Runnable before) implements PubSub {
        @Override
        public long publish(String channel, byte[] payload) {
            return pubSub.publish(channel, payload);
        }

        @Override
        public Subscription subscribe(Topic topic, Buffer buffer, Listener listener) {
            before.run();
            return pubSub.subscribe(topic, buffer, listener);
        }
    }

    /** Counts how often the lock was asked for, and refused. */
    private record Counting(DistributedLock lock, CountDownLatch refused, AtomicInteger asked)
            implements DistributedLock {
        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            asked.incrementAndGet();
            Optional<Lease> lease = lock.tryAcquire(name, owner, ttl);
            if (lease.isEmpty()) {
                refused.countDown();
            }
            return lease;
        }

        @Override
        public Optional<Lease> renew(Lease lease, Duration ttl) {
            return lock.renew(lease, ttl);
        }

        @Override
        public boolean release(Lease lease) {
            return lock.release(lease);
        }

        @Override
        public Optional<Lease> inspect(String name) {
            return lock.inspect(name);
        }
    }
}
