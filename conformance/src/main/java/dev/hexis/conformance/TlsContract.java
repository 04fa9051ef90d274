package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Over TLS everything works as without, and only with a server that proves to be the one that was named. */
public interface TlsContract extends OnRedis {
    Duration PATIENT = Duration.ofSeconds(60);
    Duration IMPATIENT = Duration.ofMillis(500);
    Duration IN_TIME = Duration.ofSeconds(20);
    TestCertificate HERE = TestCertificate.naming("ip:127.0.0.1");

    @Test
    default void callsSubscriptionsAndPollsThatWaitWork() throws Exception {
        try (FaultProxy proxy = FaultProxy.before(redis().settings(), HERE);
                TrustedByJvm trusted = HERE.trusted();
                Ports ports = connect(proxy.settings())) {
            EventGroup group = new EventGroup("orders", "billing");
            CompletableFuture<String> message = new CompletableFuture<>();

            ports.pubSub()
                    .subscribe(
                            Topic.channel("news"),
                            heard -> message.complete(new String(heard.payload(), StandardCharsets.UTF_8)));
            ports.pubSub().publish("news", "hello".getBytes(StandardCharsets.UTF_8));
            ports.eventGroups().create(group, StartPosition.BEGINNING);

            assertThat(message.get(IN_TIME.toSeconds(), TimeUnit.SECONDS)).isEqualTo("hello");
            assertThat(ports.eventGroups()
                            .poll(new DeliveryRequest(group, "a", 1, Duration.ofMinutes(1)), Duration.ofMillis(20)))
                    .isEmpty();
            assertThat(ports.rateLimiter()
                            .tryAcquire("alice", RateLimit.tokenBucket("api", 10, Duration.ofHours(1)))
                            .binding()
                            .remaining())
                    .isEqualTo(9);
        }
    }

    @Test
    default void aCertificateForAnotherNameOfTheSameServerIsRefused() {
        try (FaultProxy proxy = FaultProxy.before(redis().settings(), HERE);
                TrustedByJvm trusted = HERE.trusted()) {
            RedisSettings byAddress = patient(proxy);
            connect(byAddress).close();

            PortException fault = fault(byAddress.withAddress("localhost", byAddress.port()));

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(fault).hasMessageContaining("over TLS").hasMessageContaining("localhost");
        }
    }

    @Test
    default void aCertificateThatIsNotTrustedIsRefused() {
        try (FaultProxy proxy = FaultProxy.before(redis().settings(), HERE)) {
            PortException fault = fault(patient(proxy));

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(fault).hasMessageContaining("TLS").hasMessageContaining("certif");
        }
    }

    @Test
    default void aServerThatSpeaksTlsIsNotTakenForOneThatDoesNot() {
        try (FaultProxy proxy = FaultProxy.before(redis().settings(), HERE)) {
            PortException fault = fault(proxy.settings().withTls(false).withTimeouts(IMPATIENT, IMPATIENT));

            assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(fault).hasMessageContaining("without TLS");
        }
    }

    @Test
    default void aServerThatDoesNotSpeakTlsIsNotTakenForOneThatDoes() {
        PortException fault = fault(redis().settings().withTls(true).withTimeouts(IMPATIENT, IMPATIENT));

        assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(fault).hasMessageContaining("TLS");
    }

    private static RedisSettings patient(FaultProxy proxy) {
        return proxy.settings().withTimeouts(PATIENT, PATIENT);
    }

    private PortException fault(RedisSettings settings) {
        PortException fault = assertTimeoutPreemptively(
                IN_TIME,
                () -> catchThrowableOfType(
                        PortException.class, () -> connect(settings).close()));
        assertThat(fault).as("a PortException").isNotNull();
        return fault;
    }
}
