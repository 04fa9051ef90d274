package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A network may swallow a connection and tell neither end: it stays open, and nothing passes. If new connections work,
 * calls succeed again within a few timeouts, and what was swallowed is not sent again.
 */
public interface SilentConnectionContract {
    int CALLERS = 16;
    Duration TIMEOUT = Duration.ofSeconds(1);
    Duration FEW_TIMEOUTS = TIMEOUT.multipliedBy(8);
    RateLimit LIMIT = RateLimit.tokenBucket("api", 1000, Duration.ofDays(30));

    /** Connects the ports under test. */
    Ports connect(RedisSettings settings);

    @Test
    default void silentConnectionsToAServerAreReplaced() {
        try (FaultProxy proxy = FaultProxy.before(TestRedis.shared().settings())) {
            areReplaced(proxy.settings(), List.of(proxy));
        }
    }

    @Test
    default void silentConnectionsToTheNodesOfAClusterAreReplaced() {
        ProxiedCluster cluster = ProxiedCluster.shared();
        areReplaced(cluster.settings(), cluster.proxies());
    }

    @Test
    default void connectionsOnWhichAPollWaitsAreKept() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Ports ports = connect(RedisSettings.parse(redis.uri()).withTimeouts(TIMEOUT, TIMEOUT));
                RedisProbe probe = RedisProbe.connect(RedisSettings.parse(redis.uri()))) {
            EventGroup group = new EventGroup("orders", "billing");
            DeliveryRequest request = new DeliveryRequest(group, "a", 1, Duration.ofMinutes(1));
            ports.eventGroups().create(group, StartPosition.BEGINNING);
            ports.eventGroups().poll(request, TIMEOUT.dividedBy(10));
            probe.resetCalls();

            ports.eventGroups().poll(request, TIMEOUT.multipliedBy(3));

            assertThat((String) probe.call("INFO", "stats")).contains("total_connections_received:0\r");
        }
    }

    private void areReplaced(RedisSettings settings, List<FaultProxy> proxies) {
        try (Callers callers = new Callers(
                        connect(settings.withTimeouts(TIMEOUT, TIMEOUT).withPoolSize(CALLERS)));
                RedisProbe probe = RedisProbe.connect(settings)) {
            callers.callTogether();
            probe.everywhere(
                    "CLIENT", "PAUSE", "200", "WRITE"); // so that each caller has a connection, if it needs one
            callers.callTogether();

            proxies.forEach(FaultProxy::fallSilent);

            assertThatThrownBy(() -> callers.call(0))
                    .isInstanceOfSatisfying(
                            PortException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
            await().atMost(FEW_TIMEOUTS).ignoreExceptions().untilAsserted(() -> callers.call(0));
            await().atMost(FEW_TIMEOUTS).ignoreExceptions().untilAsserted(callers::callTogether);
            callers.assertThatNothingElseWasDone();
        }
    }

    /** As many callers as there may be connections, each with a subject of its own, and one with a batch. */
    final class Callers implements AutoCloseable {
        private static final List<Append> BATCH = IntStream.range(0, CALLERS)
                .mapToObj(i -> new Append(
                        "stream-" + i, ExpectedVersion.ANY, List.of(new Event("e", "happened", new byte[0]))))
                .toList();

        private final Ports ports;
        private final AtomicIntegerArray taken = new AtomicIntegerArray(CALLERS);
        private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

        Callers(Ports ports) {
            this.ports = ports;
        }

        void call(int caller) {
            ports.rateLimiter().tryAcquire("s-" + caller, LIMIT);
            taken.incrementAndGet(caller);
        }

        /** Fails if any call does. */
        void callTogether() {
            CompletableFuture.allOf(IntStream.range(0, CALLERS)
                            .mapToObj(caller -> CompletableFuture.runAsync(() -> call(caller), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            ports.eventLog().appendAll(BATCH);
        }

        void assertThatNothingElseWasDone() {
            for (int caller = 0; caller < CALLERS; caller++) {
                assertThat(ports.rateLimiter()
                                .peek("s-" + caller, 1, List.of(LIMIT))
                                .binding()
                                .remaining())
                        .isEqualTo(1000 - taken.get(caller));
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
            ports.close();
        }
    }
}
