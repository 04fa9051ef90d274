package dev.hexis.conformance.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holding a lock, and losing it. */
public interface LockContract extends OnLock {
    Duration SOON = Duration.ofSeconds(20);

    @Test
    default void secondOwnerIsRefusedUntilRelease() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(lease.owner()).isEqualTo("a");
        assertThat(lease.remaining()).isEqualTo(TTL);
        assertThat(lock().tryAcquire(name, "b", TTL)).isEmpty();
        assertThat(lock().release(lease)).isTrue();
        assertThat(lock().tryAcquire(name, "b", TTL)).isPresent();
    }

    @Test
    default void secondOwnerIsRefusedUntilTheTimeIsOverAndNoLonger() {
        String name = newName();
        lock().tryAcquire(name, "a", TTL);

        clock().advance(TTL.minusNanos(1000));
        assertThat(lock().tryAcquire(name, "b", TTL)).isEmpty();
        clock().advance(Duration.ofNanos(1000));
        assertThat(lock().tryAcquire(name, "b", TTL)).isPresent();
    }

    @Test
    default void askingAgainGivesTheSameLeaseAndAFreshTime() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();
        clock().advance(Duration.ofSeconds(20));

        Lease again = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(again).isEqualTo(lease);
        clock().advance(Duration.ofSeconds(20));
        assertThat(lock().inspect(name).orElseThrow().remaining()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    default void tokensGrowWithEveryAcquisition() {
        String name = newName();
        List<FencingToken> tokens = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Lease lease = lock().tryAcquire(name, "owner-" + i, TTL).orElseThrow();
            tokens.add(lease.token());
            lock().release(lease);
            clock().advance(Duration.ofSeconds(-10)); // the token of a clock alone would fall
        }
        assertThat(tokens).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void tokensGrowThoughTheLastLeaseEndedByItself() {
        String name = newName();
        Lease ended = lock().tryAcquire(name, "a", Duration.ofSeconds(10)).orElseThrow();
        clock().advance(Duration.ofSeconds(10));
        Lease next = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(next.token()).isGreaterThan(ended.token());
    }

    @Test
    default void tokensBeginAtTheServersTimeInMicroseconds() {
        Lease lease = lock().tryAcquire(newName(), "a", TTL).orElseThrow();

        assertThat(lease.token().value()).isEqualTo(clock().instant().toEpochMilli() * 1000);
    }

    @Test
    default void aRenewedLeaseLastsFromNowOn() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();
        clock().advance(Duration.ofSeconds(29));

        Optional<Lease> renewed = lock().renew(lease, Duration.ofSeconds(10));

        assertThat(renewed).contains(new Lease(name, "a", lease.token(), Duration.ofSeconds(10)));
        clock().advance(Duration.ofSeconds(9));
        assertThat(lock().tryAcquire(name, "b", TTL)).isEmpty();
        clock().advance(Duration.ofSeconds(1));
        assertThat(lock().tryAcquire(name, "b", TTL)).isPresent();
    }

    @Test
    default void aLeaseThatHasEndedIsNotBroughtBack() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();
        clock().advance(TTL);

        assertThat(lock().renew(lease, TTL)).isEmpty();
        assertThat(lock().release(lease)).isFalse();
        assertThat(lock().inspect(name)).isEmpty();
    }

    @Test
    default void anotherOwnersLockIsLeftAlone() {
        String name = newName();
        Lease old = lock().tryAcquire(name, "a", TTL).orElseThrow();
        clock().advance(TTL);
        Lease current = lock().tryAcquire(name, "b", TTL).orElseThrow();

        assertThat(lock().release(old)).isFalse();
        assertThat(lock().renew(old, TTL)).isEmpty();
        assertThat(lock().release(new Lease(name, "a", current.token(), TTL))).isFalse();
        assertThat(lock().inspect(name)).contains(current);
    }

    @Test
    default void anOldLeaseOfTheSameOwnerIsNotTheNewOne() {
        String name = newName();
        Lease old = lock().tryAcquire(name, "a", TTL).orElseThrow();
        lock().release(old);
        clock().advance(Duration.ofSeconds(1));
        Lease current = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(current.token()).isGreaterThan(old.token());
        assertThat(lock().release(old)).isFalse();
        assertThat(lock().renew(old, TTL)).isEmpty();
    }

    @Test
    default void releasingTwiceReleasesOnce() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(lock().release(lease)).isTrue();
        assertThat(lock().release(lease)).isFalse();
    }

    @Test
    default void aReleaseIsHeardByThoseWhoWaitAndARefusedOneIsNot() {
        String name = newName();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Subscription ignored =
                ports().pubSub().subscribe(LockRequest.freedChannel(name), message -> heard.add(message.text()))) {
            Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();
            lock().release(new Lease(name, "b", lease.token(), TTL));
            lock().release(new Lease(name, "a", new FencingToken(1), TTL));
            lock().release(lease);
            lock().release(lease);
            Lease next = lock().tryAcquire(name, "b", TTL).orElseThrow();
            lock().release(next);

            await().atMost(SOON).until(() -> heard.size() >= 2);
            assertThat(heard)
                    .containsExactly(
                            Long.toString(lease.token().value()),
                            Long.toString(next.token().value()));
        }
    }

    @Test
    default void releasesOfAnyLockCanBeAnnounced() {
        for (String name :
                List.of("n".repeat(512), "\uD83D\uDE00".repeat(256), newName() + "\uD83D", newName() + "*\n")) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            try (Subscription ignored =
                    ports().pubSub().subscribe(LockRequest.freedChannel(name), message -> heard.add(message.text()))) {
                lock().release(lock().tryAcquire(name, "a", TTL).orElseThrow());

                await().atMost(SOON).until(() -> !heard.isEmpty());
            }
        }
    }

    @Test
    default void inspectSaysWhoAndHowLong() {
        String name = newName();
        assertThat(lock().inspect(name)).isEmpty();
        Lease lease = lock().tryAcquire(name, "owner of: {all} %\n日本", TTL).orElseThrow();
        clock().advance(Duration.ofSeconds(10));

        Lease seen = lock().inspect(name).orElseThrow();

        assertThat(seen).isEqualTo(new Lease(name, lease.owner(), lease.token(), Duration.ofSeconds(20)));
    }

    @Test
    default void oneOfManyOwnersAtTheSameTimeAcquires() throws Exception {
        String name = newName();
        ExecutorService owners = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> lock().tryAcquire(name, "owner-" + i, TTL).isPresent())
                    .toList();
            int acquired = 0;
            for (Future<Boolean> attempt : owners.invokeAll(attempts)) {
                acquired += attempt.get() ? 1 : 0;
            }
            assertThat(acquired).isEqualTo(1);
        } finally {
            owners.shutdownNow();
        }
    }

    @Test
    default void namesOfAnyCharactersDoNotMeet() {
        String start = newName();
        for (String tail : List.of("", ":", "{x}", "}", "%", "%25", "*", "\n", "日本", ":lease", ":token")) {
            assertThat(lock().tryAcquire(start + tail, "owner of " + tail, TTL))
                    .as("lock ending in '%s'", tail)
                    .isPresent();
        }
    }

    @Test
    default void badArgumentsAreNamed() {
        Lease lease = lock().tryAcquire(newName(), "a", TTL).orElseThrow();
        assertThatThrownBy(() -> lock().tryAcquire("", "a", TTL)).hasMessageContaining("lock name of 0 characters");
        assertThatThrownBy(() -> lock().tryAcquire("n", "o".repeat(513), TTL))
                .hasMessageContaining("lock owner of 513");
        assertThatThrownBy(() -> lock().tryAcquire("n", "a", Duration.ZERO))
                .hasMessageContaining("ttl PT0S of lock 'n' must be whole milliseconds from PT0.001S to PT24H");
        assertThatThrownBy(() -> lock().renew(lease, Duration.ofHours(25))).hasMessageContaining("ttl PT25H");
        assertThatThrownBy(() -> lock().tryAcquire("n", "a", Duration.ofNanos(1_500_000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lock().inspect("")).isInstanceOf(IllegalArgumentException.class);
    }
}
