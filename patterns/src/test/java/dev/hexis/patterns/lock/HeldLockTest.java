package dev.hexis.patterns.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.lock.Lease;
import dev.hexis.ports.PortException;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldLockTest {
    private static final Duration TTL = Duration.ofSeconds(30);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final ManualTime time = new ManualTime();
    private final DistributedLock server = MemoryPorts.open(time::instant).lock();
    private final AtomicInteger lost = new AtomicInteger();
    private boolean reachable = true;
    private Duration delay = Duration.ZERO;

    @Test
    void aLockIsRenewedForAsLongAsItIsHeld() {
        try (HeldLock held = acquire("a").orElseThrow()) {
            for (int i = 0; i < 100; i++) {
                time.pass(Duration.ofSeconds(29));
                assertThat(held.isHeld()).isTrue();
                assertThat(held.remaining()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
                assertThat(acquire("b")).isEmpty();
            }
            assertThat(server.inspect("n").orElseThrow().token()).isEqualTo(held.token());
        }
        assertThat(lost).hasValue(0);
    }

    @Test
    void releasedItIsFreeAndNothingIsLeftToDo() {
        HeldLock held = acquire("a").orElseThrow();

        assertThat(held.release()).isTrue();

        assertThat(held.isHeld()).isFalse();
        assertThat(time.waiting()).isZero();
        assertThat(server.inspect("n")).isEmpty();
        assertThat(held.release()).isFalse();
        assertThat(lost).hasValue(0);
    }

    @Test
    void aRenewalThatIsRefusedIsTheLoss() {
        HeldLock held = acquire("a").orElseThrow();
        server.release(server.inspect("n").orElseThrow());
        Lease other = server.tryAcquire("n", "b", TTL).orElseThrow();

        time.pass(Duration.ofSeconds(10));

        assertThat(lost).hasValue(1);
        assertThat(held.isHeld()).isFalse();
        time.pass(Duration.ofHours(1));
        assertThat(lost).hasValue(1);
        assertThat(held.release()).isFalse();
        assertThat(other.owner()).isEqualTo("b");
    }

    @Test
    void anOutageThatPassesInTimeDoesNoHarm() {
        HeldLock held = acquire("a").orElseThrow();
        reachable = false;
        time.pass(Duration.ofSeconds(20));
        reachable = true;
        time.pass(Duration.ofSeconds(10));

        assertThat(held.isHeld()).isTrue();
        assertThat(held.remaining()).isGreaterThan(Duration.ofSeconds(15));
        assertThat(lost).hasValue(0);
    }

    @Test
    void anOutageThatLastsIsTheLossAMarginBeforeTheLeaseEnds() {
        HeldLock held = acquire("a").orElseThrow();
        reachable = false;

        time.pass(TTL.minus(MARGIN).minusNanos(1));
        assertThat(lost).hasValue(0);
        assertThat(held.isHeld()).isTrue();
        time.pass(Duration.ofNanos(1));

        assertThat(lost).hasValue(1);
        assertThat(held.isHeld()).isFalse();
        assertThat(held.remaining()).isEqualTo(MARGIN);
        assertThat(acquireAt("b")).isEmpty();
        reachable = true;
        time.pass(Duration.ofHours(1));
        assertThat(lost).hasValue(1);
        assertThat(held.isHeld()).isFalse();
    }

    @Test
    void theLeaseIsCountedFromBeforeTheRequestWasSent() {
        delay = Duration.ofSeconds(2);
        HeldLock held = acquire("a").orElseThrow();

        assertThat(held.remaining()).isEqualTo(TTL.minusSeconds(2));
    }

    @Test
    void whoSleptThroughItsLeaseKnowsAtOnce() {
        HeldLock held = acquire("a").orElseThrow();

        time.sleep(TTL.plusSeconds(1));

        assertThat(lost).hasValue(1);
        assertThat(held.isHeld()).isFalse();
        assertThat(held.remaining()).isZero();
    }

    @Test
    void theMarginIsLessThanHalfOfTheTtl() {
        assertThatThrownBy(() -> new Renewal(TTL, Duration.ofSeconds(15)))
                .hasMessage("margin PT15S must be from 0 to less than half of ttl PT30S");
    }

    private Optional<HeldLock> acquire(String owner) {
        return new LockKeeper(new Reached(), new Renewal(TTL, MARGIN), time, time::nanos)
                .tryAcquire("n", owner, lost::incrementAndGet);
    }

    private Optional<Lease> acquireAt(String owner) {
        return server.tryAcquire("n", owner, TTL);
    }

    /** The server as it is reached over a network. */
    private final class Reached implements DistributedLock {
        @Override
        public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
            Optional<Lease> lease = reached().tryAcquire(name, owner, ttl);
            time.sleep(delay);
            return lease;
        }

        @Override
        public Optional<Lease> renew(Lease lease, Duration ttl) {
            return reached().renew(lease, ttl);
        }

        @Override
        public boolean release(Lease lease) {
            return reached().release(lease);
        }

        @Override
        public Optional<Lease> inspect(String name) {
            return reached().inspect(name);
        }

        private DistributedLock reached() {
            if (!reachable) {
                throw new PortException(PortException.Reason.UNAVAILABLE, "no way", null);
            }
            return server;
        }
    }
}
