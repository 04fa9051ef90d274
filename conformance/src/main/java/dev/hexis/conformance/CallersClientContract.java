package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Ports that are laid over a client of the caller's: all of them work, the client's own timeout is theirs, and closing
 * them leaves it open. Implement it in a test of the adapter.
 */
public interface CallersClientContract {
    Duration IMPATIENT = Duration.ofSeconds(2);
    Duration IN_TIME = Duration.ofSeconds(20);
    RateLimit LIMIT = RateLimit.tokenBucket("api", 10, Duration.ofMinutes(10));

    /**
     * A client as a caller opens it: at the place and with the timeouts of the settings, with defaults for the rest.
     */
    CallersClient open(RedisSettings settings);

    /** A client of the caller's. */
    interface CallersClient extends AutoCloseable {
        /** Lays ports over it. */
        Ports ports(String keyPrefix);

        /** Sends {@code ECHO} past the ports, and gives the reply. */
        String echo(String text);

        @Override
        void close();
    }

    @Test
    default void closingThePortsLeavesTheClientOpen() throws Exception {
        for (TestRedis redis : List.of(TestRedis.shared(), TestRedis.cluster())) {
            RedisSettings settings = redis.settings();
            try (CallersClient client = open(settings);
                    Ports other = client.ports(settings.keyPrefix())) {
                Ports closed = client.ports(settings.keyPrefix());
                useEveryKindOfConnection(closed);
                closed.close();

                assertThatThrownBy(closed::ping)
                        .isInstanceOfSatisfying(
                                PortException.class,
                                fault -> assertThat(fault.reason()).isEqualTo(Reason.CLOSED));
                assertThat(client.echo("still here")).isEqualTo("still here");
                useEveryKindOfConnection(other);
            }
        }
    }

    @Test
    default void aSilentConnectionIsAnUnknownOutcomeInTheTimeOfTheClient() {
        RedisSettings direct = TestRedis.shared().settings();
        try (FaultProxy proxy = FaultProxy.before(direct.withTimeouts(IMPATIENT, IMPATIENT));
                CallersClient client = open(proxy.settings());
                Ports ports = client.ports(direct.keyPrefix())) {
            ports.rateLimiter().tryAcquire("s", LIMIT);
            proxy.fallSilent();

            assertTimeoutPreemptively(
                    IN_TIME,
                    () -> assertThatThrownBy(() -> ports.rateLimiter().tryAcquire("s", LIMIT))
                            .isInstanceOfSatisfying(
                                    PortException.class,
                                    fault -> assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN)));

            proxy.breakConnections();
            await().atMost(IN_TIME).ignoreExceptions().untilAsserted(ports::ping);
        }
    }

    @Test
    default void aPollThatWaitsOutlastsTheTimeoutOfTheClient() {
        RedisSettings settings = TestRedis.shared().settings().withTimeouts(IMPATIENT, IMPATIENT);
        try (CallersClient client = open(settings);
                Ports ports = client.ports(settings.keyPrefix())) {
            EventGroup group = new EventGroup("orders", "billing");
            ports.eventGroups().create(group, StartPosition.BEGINNING);

            assertThat(ports.eventGroups()
                            .poll(new DeliveryRequest(group, "a", 1, Duration.ofMinutes(1)), IMPATIENT.plusMillis(300)))
                    .isEmpty();
        }
    }

    private static void useEveryKindOfConnection(Ports ports) throws Exception {
        EventGroup group = new EventGroup("orders", "billing");
        CompletableFuture<Integer> heard = new CompletableFuture<>();
        ports.rateLimiter().tryAcquire("s", LIMIT);
        ports.eventGroups().create(group, StartPosition.BEGINNING);
        ports.eventGroups().poll(new DeliveryRequest(group, "a", 1, Duration.ofMinutes(1)), Duration.ofMillis(20));
        ports.pubSub().subscribe(Topic.channel("news"), message -> heard.complete(message.payload().length));
        ports.pubSub().publish("news", new byte[3]);
        assertThat(heard.get(IN_TIME.toSeconds(), TimeUnit.SECONDS)).isEqualTo(3);
    }
}
