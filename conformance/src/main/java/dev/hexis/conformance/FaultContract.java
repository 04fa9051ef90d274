package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisSettings.Credentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What goes wrong with a Redis is told alike by every adapter, and nothing is done twice. */
public interface FaultContract extends OnRedis {
    Duration SOON = Duration.ofSeconds(1);
    Duration LATE = Duration.ofSeconds(30);
    RateLimit LIMIT = RateLimit.tokenBucket("api", 10, Duration.ofMinutes(10));

    @Test
    default void nobodyListening() throws IOException {
        RedisSettings settings = impatient(RedisSettings.local().withAddress("127.0.0.1", unusedPort()));

        PortException fault = fault(() -> connect(settings).close());

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault.isRetryable()).isTrue();
    }

    @Test
    default void nobodyAnswering() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
            PortException fault = fault(() -> connect(
                            impatient(RedisSettings.local().withAddress("127.0.0.1", silent.getLocalPort())))
                    .close());

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    default void wrongPassword() {
        try (EmbeddedRedis redis = EmbeddedRedis.start("--requirepass", "right")) {
            RedisSettings settings = RedisSettings.parse(redis.uri());
            connect(settings.withCredentials(new Credentials("default", "right")))
                    .close();

            PortException wrong = fault(() -> connect(settings.withCredentials(new Credentials("default", "guess")))
                    .close());
            PortException none = fault(() -> connect(settings).close());

            assertThat(wrong.reason()).isEqualTo(Reason.REJECTED);
            assertThat(wrong.serverError()).contains("WRONGPASS");
            assertThat(none.reason()).isEqualTo(Reason.REJECTED);
            assertThat(none.serverError()).contains("NOAUTH");
            assertThat(trace(wrong)).doesNotContain("guess");
        }
    }

    @Test
    default void aServerThatHangs() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Ports ports = connect(impatient(RedisSettings.parse(redis.uri())));
                RedisProbe probe = RedisProbe.connect(RedisSettings.parse(redis.uri()))) {
            ports.rateLimiter().tryAcquire("s", LIMIT);
            probe.call("CLIENT", "PAUSE", "60000", "WRITE");

            PortException fault = fault(() -> ports.rateLimiter().tryAcquire("s", LIMIT));

            assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            assertThat(fault.isRetryable()).isFalse();
            probe.call("CLIENT", "UNPAUSE");
            await().atMost(LATE).ignoreExceptions().untilAsserted(ports::ping);
        }
    }

    @Test
    default void aLostReplyIsAnUnknownOutcomeAndTheActIsDoneOnce() {
        RedisSettings direct = TestRedis.shared().settings();
        try (FaultProxy proxy = FaultProxy.before(direct);
                Ports ports = connect(impatient(proxy.settings()));
                Ports witness = connect(direct)) {
            ports.rateLimiter().tryAcquire("s", LIMIT);
            proxy.loseReplies();

            PortException fault = fault(() -> ports.rateLimiter().tryAcquire("s", LIMIT));

            assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            proxy.passReplies();
            await().atMost(LATE).ignoreExceptions().untilAsserted(ports::ping);
            assertThat(witness.rateLimiter()
                            .peek("s", 1, List.of(LIMIT))
                            .binding()
                            .remaining())
                    .isEqualTo(8);
        }
    }

    @Test
    default void manyLostRepliesAreAnUnknownOutcomeAndTheActsAreDoneOnce() {
        RedisSettings direct = TestRedis.shared().settings();
        List<Append> appends = IntStream.range(0, 3)
                .mapToObj(n -> new Append(
                        "stream-" + n, ExpectedVersion.ANY, List.of(new Event("e", "happened", new byte[0]))))
                .toList();
        try (FaultProxy proxy = FaultProxy.before(direct);
                Ports ports = connect(impatient(proxy.settings()));
                RedisProbe probe = TestRedis.shared().probe()) {
            ports.eventLog()
                    .append(new Append(
                            "another", ExpectedVersion.ANY, appends.get(0).events()));
            probe.resetCalls();
            proxy.loseReplies();

            PortException fault = fault(() -> ports.eventLog().appendAll(appends));

            assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            proxy.passReplies();
            await().atMost(LATE).ignoreExceptions().untilAsserted(ports::ping);
            assertThat(probe.calls("evalsha")).isEqualTo(appends.size());
        }
    }

    @Test
    default void brokenConnectionsAreReplacedWithoutHelp() {
        RedisSettings direct = TestRedis.shared().settings();
        try (FaultProxy proxy = FaultProxy.before(direct);
                Ports ports = connect(impatient(proxy.settings()))) {
            ports.rateLimiter().tryAcquire("s", LIMIT);

            proxy.breakConnections();

            await().atMost(LATE)
                    .ignoreExceptions()
                    .untilAsserted(() -> ports.rateLimiter().tryAcquire("s", LIMIT));
        }
    }

    @Test
    default void aServerThatIsGone() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Ports ports = connect(impatient(RedisSettings.parse(redis.uri())))) {
            ports.ping();
            redis.close();

            await().atMost(LATE).untilAsserted(() -> {
                PortException fault = fault(() -> ports.rateLimiter().tryAcquire("s", LIMIT));
                assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            });
        }
    }

    @Test
    default void aServerOutOfMemory() {
        try (EmbeddedRedis redis = EmbeddedRedis.start("--maxmemory", "1");
                Ports ports = connect(RedisSettings.parse(redis.uri()))) {
            PortException fault = fault(() -> ports.rateLimiter().tryAcquire("s", LIMIT));

            assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
            assertThat(fault.serverError()).contains("OOM");
            assertThat(fault.isRetryable()).isFalse();
        }
    }

    @Test
    default void aReadOnlyReplica() {
        try (EmbeddedRedis redis = EmbeddedRedis.start("--replicaof", "127.0.0.1 1");
                Ports ports = connect(RedisSettings.parse(redis.uri()))) {
            PortException fault = fault(() -> ports.rateLimiter().tryAcquire("s", LIMIT));

            assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
            assertThat(fault.serverError()).contains("READONLY");
            assertThat(fault.isRetryable()).isTrue();
        }
    }

    @Test
    default void aKeyThatHoldsSomethingElse() {
        RedisSettings settings = TestRedis.shared().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = TestRedis.shared().probe()) {
            ports.rateLimiter().tryAcquire("secret-subject", LIMIT);
            String key = probe.keys(settings.keyPrefix() + ":*").get(0);
            probe.call("DEL", key);
            probe.call("LPUSH", key, "x");
            PortException wrongType = fault(() -> ports.rateLimiter().tryAcquire("secret-subject", LIMIT));
            probe.call("SET", key, "garbage");
            PortException garbage = fault(() -> ports.rateLimiter().tryAcquire("secret-subject", LIMIT));

            assertThat(wrongType.reason()).isEqualTo(Reason.REJECTED);
            assertThat(wrongType.serverError()).contains("WRONGTYPE");
            assertThat(wrongType.getMessage()).doesNotContain("script:").doesNotContain("@user_script");
            assertThat(garbage.reason()).isEqualTo(Reason.CORRUPT);
            assertThat(trace(wrongType) + trace(garbage)).doesNotContain("secret-subject");
        }
    }

    private static RedisSettings impatient(RedisSettings settings) {
        return settings.withTimeouts(SOON, SOON);
    }

    private static PortException fault(ThrowingCallable call) {
        PortException fault = catchThrowableOfType(PortException.class, call);
        assertThat(fault).as("a PortException").isNotNull();
        return fault;
    }

    private static String trace(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
