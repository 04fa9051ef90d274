package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisSettings.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What goes wrong on a Cluster is told as it is on one server, and nothing is done twice there either. */
public interface ClusterFaultContract {
    Duration SOON = Duration.ofSeconds(1);
    Duration WHILE = Duration.ofSeconds(5);
    Duration LATE = Duration.ofSeconds(30);
    RateLimit LIMIT = RateLimit.tokenBucket("api", 10, Duration.ofMinutes(10));

    /** Connects the ports under test. */
    Ports connect(RedisSettings settings);

    @Test
    default void aWrongPasswordOnACluster() {
        RedisSettings settings = TestRedis.cluster().settings();

        PortException fault = fault(() -> connect(settings.withCredentials(new Credentials("somebody", "guess")))
                .close());

        assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
        assertThat(fault.serverError()).contains("WRONGPASS");
    }

    @Test
    default void aMissingPasswordOnACluster() {
        RedisSettings settings = TestRedis.cluster().settings();
        try (RedisProbe probe = TestRedis.cluster().probe()) {
            probe.everywhere("CONFIG", "SET", "requirepass", "right");
            try {
                PortException fault = fault(() -> connect(settings).close());
                connect(settings.withCredentials(new Credentials("default", "right")))
                        .close();

                assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
                assertThat(fault.serverError()).contains("NOAUTH");
            } finally {
                probe.everywhere("CONFIG", "SET", "requirepass", "");
            }
        }
    }

    @Test
    default void nobodyListeningOnACluster() {
        RedisSettings settings = RedisSettings.parse("redis-cluster://127.0.0.1:1,127.0.0.1:2");

        PortException fault =
                fault(() -> connect(settings.withTimeouts(SOON, SOON)).close());

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    default void aConnectionKilledInTheMiddleOfACall() {
        RedisSettings settings =
                TestRedis.cluster().settings().withClientName("victim").withTimeouts(WHILE, WHILE);
        try (Ports ports = connect(settings);
                RedisProbe probe = TestRedis.cluster().probe()) {
            ports.rateLimiter().tryAcquire("s", LIMIT);
            probe.everywhere("CLIENT", "PAUSE", "60000", "WRITE");
            CompletableFuture<?> call =
                    CompletableFuture.supplyAsync(() -> ports.rateLimiter().tryAcquire("s", LIMIT));
            try {
                await().atMost(LATE).until(() -> killBlocked(probe));
            } finally {
                probe.everywhere("CLIENT", "UNPAUSE");
            }

            assertThatThrownBy(call::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            PortException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
            await().atMost(LATE).ignoreExceptions().until(() -> remaining(ports) == 9);
        }
    }

    @Test
    default void aReplyOfAClusterThatIsLost() {
        ProxiedCluster cluster = ProxiedCluster.shared();
        try (Ports ports = connect(cluster.settings().withTimeouts(SOON, SOON))) {
            List<Append> appends = IntStream.range(0, 10)
                    .mapToObj(i -> new Append(
                            "stream-" + i, ExpectedVersion.ANY, List.of(new Event("e", "happened", new byte[0]))))
                    .toList();
            ports.rateLimiter().tryAcquire("s", LIMIT);
            cluster.proxies().forEach(FaultProxy::loseReplies);

            PortException one = fault(() -> ports.rateLimiter().tryAcquire("s", LIMIT));
            PortException many = fault(() -> ports.eventLog().appendAll(appends));

            assertThat(one.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            assertThat(many.reason()).isIn(Reason.OUTCOME_UNKNOWN, Reason.UNAVAILABLE);
            cluster.proxies().forEach(FaultProxy::passReplies);
            await().atMost(LATE).ignoreExceptions().until(() -> remaining(ports) == 8);
        } finally {
            cluster.proxies().forEach(FaultProxy::passReplies);
        }
    }

    @Test
    default void aClusterOverTls() {
        try (ProxiedCluster cluster = ProxiedCluster.start(TlsContract.HERE)) {
            PortException fault = fault(
                    () -> connect(cluster.settings().withTimeouts(LATE, LATE)).close());
            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(fault).hasMessageContaining("TLS").hasMessageContaining("certif");

            try (TrustedByJvm trusted = TlsContract.HERE.trusted();
                    Ports ports = connect(cluster.settings())) {
                for (int i = 0; i < 10; i++) {
                    AppendOutcome outcome = ports.eventLog()
                            .append(
                                    "stream-" + i,
                                    ExpectedVersion.ANY,
                                    List.of(new Event("e", "happened", new byte[0])));
                    assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
                }
            }
        }
    }

    private static long remaining(Ports ports) {
        return ports.rateLimiter().peek("s", 1, List.of(LIMIT)).binding().remaining();
    }

    private static boolean killBlocked(RedisProbe probe) {
        boolean[] found = new boolean[1];
        probe.forEachNode(node -> Pattern.compile("id=(\\d+) [^\\n]* name=victim [^\\n]* flags=b ")
                .matcher((String) node.call("CLIENT", "LIST"))
                .results()
                .forEach(client -> {
                    node.call("CLIENT", "KILL", "ID", client.group(1));
                    found[0] = true;
                }));
        return found[0];
    }

    private static PortException fault(ThrowingCallable call) {
        PortException fault = catchThrowableOfType(PortException.class, call);
        assertThat(fault).as("a PortException").isNotNull();
        return fault;
    }
}
