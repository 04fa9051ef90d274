package dev.hexis.conformance.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the lock leaves in Redis, what it costs the server, and that it announces its freedom. */
public interface StoredLockContract extends OnRedis {
    Duration LONG = Duration.ofSeconds(30);

    @Test
    default void theOneKeyExpiresADayAfterTheLease() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Lease lease = ports.lock().tryAcquire("invoices", "a", LONG).orElseThrow();
            String key = settings.keyPrefix() + ":lock-1:{invoices}:lease";
            Duration kept = Duration.ofDays(1).plus(LONG);
            assertThat(probe.keys(settings.keyPrefix() + ":*")).containsExactly(key);
            assertThat((Long) probe.call("PTTL", key)).isBetween(LONG.toMillis(), kept.toMillis());

            ports.lock().renew(lease, LONG.multipliedBy(2));
            assertThat((Long) probe.call("PTTL", key))
                    .isBetween(kept.toMillis(), kept.plus(LONG).toMillis());

            ports.lock().release(lease);
            assertThat((Long) probe.call("PTTL", key))
                    .isBetween(LONG.toMillis(), kept.plus(LONG).toMillis());
        }
    }

    @Test
    default void tokensGrowThoughTheLastIsGone() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Lease first = ports.lock().tryAcquire("invoices", "a", LONG).orElseThrow();
            probe.keys(settings.keyPrefix() + ":*").forEach(key -> probe.call("DEL", key));

            Lease second = ports.lock().tryAcquire("invoices", "b", LONG).orElseThrow();

            assertThat(second.token()).isGreaterThan(first.token());
        }
    }

    @Test
    default void releaseAnnouncesThatTheLockIsFree() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe listener = redis().probe()) {
            Lease lease = ports.lock().tryAcquire("invoices", "a", LONG).orElseThrow();
            String channel = settings.keyPrefix() + ":pubsub-1:lock-1:freed:invoices";
            listener.call("SUBSCRIBE", channel);

            ports.lock().release(new Lease("invoices", "b", lease.token(), LONG));
            ports.lock().release(lease);

            assertThat(listener.next())
                    .isEqualTo(List.of(
                            "message", channel, Long.toString(lease.token().value())));
        }
    }

    @Test
    default void timesAreTheServers() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            Lease lease = ports.lock().tryAcquire("invoices", "a", LONG).orElseThrow();
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, probe.time());

            assertThat(lease.token().value()).isBetween(micros - LONG.toNanos() / 1000, micros);
            assertThat(ports.lock().renew(lease, LONG)).isPresent();
            assertThat(ports.lock().inspect("invoices").orElseThrow().remaining())
                    .isBetween(Duration.ofMillis(1), LONG);
            assertThat(ports.lock().release(lease)).isTrue();
        }
    }

    @Test
    default void whatIsNoLeaseIsCorrupt() {
        RedisSettings settings = redis().settings();
        Lease lease = new Lease("invoices", "a", new FencingToken(1), LONG);
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            DistributedLock lock = ports.lock();
            for (String garbage : List.of("secret-value", "secret-value 1 2 a")) {
                probe.call("SET", settings.keyPrefix() + ":lock-1:{invoices}:lease", garbage);
                for (ThrowingCallable verb : List.<ThrowingCallable>of(
                        () -> lock.tryAcquire("invoices", "a", LONG),
                        () -> lock.renew(lease, LONG),
                        () -> lock.release(lease),
                        () -> lock.inspect("invoices"))) {
                    assertThatThrownBy(verb).satisfies(StoredLockContract::isCorrupt);
                }
            }
        }
    }

    private static void isCorrupt(Throwable fault) {
        assertThat(fault)
                .isInstanceOfSatisfying(
                        PortException.class,
                        corrupt -> assertThat(corrupt.reason()).isEqualTo(PortException.Reason.CORRUPT))
                .hasMessageNotContaining("secret-value");
    }

    @Test
    default void oneVerbIsOneScriptCallOfTheLock() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            DistributedLock lock = ports.lock();
            for (int round = 0; round < 2; round++) { // the first round may have to send the scripts in full
                probe.resetCalls();
                Lease lease = lock.tryAcquire("n", "a", LONG).orElseThrow();
                lock.renew(lease, LONG);
                lock.inspect("n");
                lock.release(lease);
            }
            assertThat(probe.calls("evalsha")).isEqualTo(4);
            assertThat(probe.calls("eval")).isZero();
        }
    }
}
