package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Polls that wait use connections of their own, deliver only to who is there, and end with the ports. */
public interface BlockingContract extends OnRedis {
    int MANY = 16;
    Duration LONG = Duration.ofMinutes(10);
    Duration LATE = Duration.ofSeconds(20);
    EventGroup ORDERS = new EventGroup("orders", "billing");

    @Test
    default void pollsThatWaitHoldUpNoOtherCall() throws Exception {
        RedisSettings settings = redis().settings();
        ExecutorService consumers = Executors.newFixedThreadPool(MANY);
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            List<Future<List<Delivery>>> waiting = waiting(ports, probe, consumers);

            for (int i = 0; i < 50; i++) {
                ports.rateLimiter().tryAcquire("alice", RateLimit.tokenBucket("api", 100, Duration.ofHours(1)));
            }
            for (int i = 0; i < MANY; i++) {
                ports.eventLog()
                        .append("orders", ExpectedVersion.ANY, List.of(new Event("e" + i, "placed", new byte[0])));
            }

            List<Long> versions = new ArrayList<>();
            for (Future<List<Delivery>> one : waiting) {
                one.get(LATE.toSeconds(), TimeUnit.SECONDS)
                        .forEach(delivery -> versions.add(delivery.event().version()));
            }
            assertThat(versions).hasSize(MANY).doesNotHaveDuplicates();
        } finally {
            consumers.shutdownNow();
        }
    }

    @Test
    default void interruptedPollsLeaveNothingPendingThatTheyDidNotReturn() throws Exception {
        ExecutorService consumers = Executors.newFixedThreadPool(MANY);
        try (Ports ports = connect(redis().settings().withPoolSize(MANY));
                RedisProbe probe = redis().probe()) {
            List<Future<List<Delivery>>> waiting = waiting(ports, probe, consumers);

            consumers.shutdownNow();
            ports.eventLog().append("orders", ExpectedVersion.ANY, List.of(new Event("e", "placed", new byte[0])));
            assertThat(consumers.awaitTermination(LATE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();

            int delivered = 0; // to one that was interrupted while its script was under way
            int unknown = 0;
            for (Future<List<Delivery>> one : waiting) {
                try {
                    delivered += one.get().size();
                } catch (ExecutionException e) {
                    assertThat(e).cause().satisfies(BlockingContract::isUnknown);
                    unknown++;
                }
            }
            long pending = ports.eventGroups().stats(ORDERS).orElseThrow().pending();
            assertThat(pending).isBetween((long) delivered, (long) delivered + unknown);
            assertThat(ports.eventGroups().poll(request("again"))).hasSize(1 - (int) pending);
        } finally {
            consumers.shutdownNow();
        }
    }

    @Test
    default void brokenConnectionsDoNotEndTheWaiting() throws Exception {
        ExecutorService consumers = Executors.newFixedThreadPool(MANY);
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            List<Future<List<Delivery>>> waiting = waiting(ports, probe, consumers);

            killBlocked(probe);
            await().atMost(LATE).until(() -> blocked(probe) == MANY);

            assertThat(waiting).noneMatch(Future::isDone);
        } finally {
            consumers.shutdownNow();
        }
    }

    @Test
    default void aStreamThatIsLostEndsTheWaiting() throws Exception {
        ExecutorService consumers = Executors.newFixedThreadPool(MANY);
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            List<Future<List<Delivery>>> waiting = waiting(ports, probe, consumers);

            probe.call("DEL", settings.keyPrefix() + ":events-1:{orders}:log");

            for (Future<List<Delivery>> one : waiting) {
                assertThatThrownBy(() -> one.get(LATE.toSeconds(), TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .satisfies(OnEventLog::isNoGroup);
            }
        } finally {
            consumers.shutdownNow();
        }
    }

    @Test
    default void closingThePortsEndsTheWaiting() throws Exception {
        ExecutorService consumers = Executors.newFixedThreadPool(MANY);
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            List<Future<List<Delivery>>> waiting = waiting(ports, probe, consumers);

            ports.close();

            for (Future<List<Delivery>> one : waiting) {
                assertThatThrownBy(() -> one.get(LATE.toSeconds(), TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                PortException.class,
                                fault -> assertThat(fault.reason())
                                        .isIn(Reason.CLOSED, Reason.OUTCOME_UNKNOWN)); // if its script was under way
            }
        } finally {
            consumers.shutdownNow();
        }
    }

    private static List<Future<List<Delivery>>> waiting(Ports ports, RedisProbe probe, ExecutorService consumers) {
        ports.eventGroups().create(ORDERS, StartPosition.BEGINNING);
        List<Future<List<Delivery>>> waiting = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            DeliveryRequest request = request("consumer-" + i);
            waiting.add(consumers.submit(() -> ports.eventGroups().poll(request, LONG)));
        }
        await().atMost(LATE).until(() -> blocked(probe) == MANY);
        return waiting;
    }

    private static DeliveryRequest request(String consumer) {
        return new DeliveryRequest(ORDERS, consumer, 1, Duration.ofMinutes(1));
    }

    private static long blocked(RedisProbe probe) {
        return probe.everywhere("INFO", "clients").stream()
                .flatMap(info -> Pattern.compile("blocked_clients:(\\d+)")
                        .matcher((String) info)
                        .results())
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
    }

    private static void killBlocked(RedisProbe probe) {
        probe.forEachNode(node -> Pattern.compile("id=(\\d+) [^\\n]* flags=b ")
                .matcher((String) node.call("CLIENT", "LIST"))
                .results()
                .forEach(client -> node.call("CLIENT", "KILL", "ID", client.group(1))));
    }

    private static void isUnknown(Throwable fault) {
        assertThat(fault)
                .isInstanceOfSatisfying(
                        PortException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
    }
}
