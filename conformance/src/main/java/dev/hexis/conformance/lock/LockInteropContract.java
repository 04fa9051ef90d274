package dev.hexis.conformance.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.lock.Lease;
import dev.hexis.domain.lock.LockRequest;
import dev.hexis.ports.Ports;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two adapters on one Redis, one clock and one key prefix share their locks. */
public interface LockInteropContract extends OnLock {
    int STEPS = 150;

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    @Test
    default void aLockThatOneHoldsIsRefusedToTheOther() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(otherPorts().lock().tryAcquire(name, "b", TTL)).isEmpty();
        assertThat(otherPorts().lock().inspect(name)).contains(lease);
    }

    @Test
    default void aLeaseOfOneIsRenewedAndReleasedThroughTheOther() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();

        assertThat(otherPorts().lock().renew(lease, Duration.ofMinutes(2))).isPresent();
        assertThat(lock().inspect(name).orElseThrow().remaining()).isEqualTo(Duration.ofMinutes(2));
        assertThat(otherPorts().lock().release(lease)).isTrue();
        assertThat(lock().tryAcquire(name, "b", TTL).orElseThrow().token()).isGreaterThan(lease.token());
    }

    @Test
    default void whoWaitsThroughOneIsWokenByAReleaseThroughTheOther() {
        String name = newName();
        Lease lease = lock().tryAcquire(name, "a", TTL).orElseThrow();
        CompletableFuture<String> freed = new CompletableFuture<>();
        try (Subscription ignored =
                ports().pubSub().subscribe(LockRequest.freedChannel(name), message -> freed.complete(message.text()))) {
            otherPorts().lock().release(lease);

            assertThat(freed)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(Long.toString(lease.token().value()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205})
    default void takingTurnsTheyAgreeWithTheModelOfTheLock(long seed) {
        DistributedLock model = MemoryPorts.open(clock()).lock();
        RandomLockSchedule schedule = new RandomLockSchedule(seed, newName(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomLockSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            Object actual =
                    next.act().apply(step % 2 == 0 ? lock() : otherPorts().lock());
            assertThat(actual)
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(expected);
        }
    }
}
