package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Waiting for events. */
public interface WaitingContract extends OnEventLog {
    Duration LONG = Duration.ofMinutes(10);
    Duration LATE = Duration.ofSeconds(20);

    @Test
    default void waitingEndsWhenItsTimeIsOver() {
        EventGroup group = groupOn(0);

        assertThat(groups().poll(request(group, "a", 1), Duration.ofMillis(50))).isEmpty();
        assertThat(groups().poll(request(group, "a", 1), Duration.ofMillis(1500)))
                .isEmpty();
    }

    @Test
    default void whatIsThereIsDeliveredWithoutWaiting() {
        EventGroup group = groupOn(1);

        assertThat(groups().poll(request(group, "a", 5), LONG)).hasSize(1);
    }

    @Test
    default void anAppendEndsTheWaiting() {
        EventGroup group = groupOn(2);
        groups().poll(request(group, "a", 2));
        CompletableFuture<List<Delivery>> waiting =
                CompletableFuture.supplyAsync(() -> groups().poll(request(group, "a", 5), LONG));

        log().append(group.stream(), ExpectedVersion.ANY, events(3, 3));

        assertThat(waiting)
                .succeedsWithin(LATE)
                .satisfies(got -> assertThat(versions(got)).containsExactly(3L));
    }

    @Test
    default void anEventThatIsDueAgainEndsTheWaiting() {
        EventGroup group = groupOn(1);
        groups().retryLater(groups().poll(request(group, "a", 1)).get(0).receipt(), Duration.ofHours(1));
        CompletableFuture<List<Delivery>> waiting =
                CompletableFuture.supplyAsync(() -> groups().poll(request(group, "b", 5), LONG));

        clock().advance(Duration.ofHours(1));

        assertThat(waiting)
                .succeedsWithin(LATE)
                .satisfies(got -> assertThat(versions(got)).containsExactly(1L));
    }

    @Test
    default void waitingConsumersShareWhatComes() throws Exception {
        EventGroup group = groupOn(0);
        ExecutorService consumers = Executors.newFixedThreadPool(16);
        try {
            List<Future<List<Delivery>>> waiting = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String name = "consumer-" + i;
                waiting.add(consumers.submit(() -> groups().poll(request(group, name, 1), LONG)));
            }
            log().append(group.stream(), ExpectedVersion.ANY, events(1, 16));
            List<Long> all = new ArrayList<>();
            for (Future<List<Delivery>> one : waiting) {
                all.addAll(versions(one.get(LATE.toSeconds(), TimeUnit.SECONDS)));
            }
            assertThat(all).hasSize(16).doesNotHaveDuplicates();
        } finally {
            consumers.shutdownNow();
        }
    }

    @Test
    default void anInterruptedConsumerGivesUpAndTakesNothing() throws Exception {
        EventGroup group = groupOn(0);
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        List<Delivery> delivered = new ArrayList<>();
        Thread consumer = new Thread(() -> {
            started.countDown();
            try {
                delivered.addAll(groups().poll(request(group, "a", 5), LONG));
            } catch (PortException e) { // it did not wait yet
                assertThat(e.reason()).isEqualTo(PortException.Reason.OUTCOME_UNKNOWN);
            }
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        consumer.start();
        started.await();
        await().until(() -> consumer.getState() != Thread.State.NEW);

        consumer.interrupt();

        consumer.join(LATE.toMillis());
        assertThat(consumer.isAlive()).isFalse();
        assertThat(delivered).isEmpty();
        assertThat(stillInterrupted).isTrue();
        log().append(group.stream(), ExpectedVersion.ANY, events(1, 1));
        assertThat(groups().stats(group).orElseThrow().pending()).isZero();
        assertThat(groups().poll(request(group, "b", 5)))
                .extracting(Delivery::deliveries)
                .containsExactly(1L);
    }

    @Test
    default void aGroupThatIsDeletedEndsTheWaiting() {
        EventGroup group = groupOn(0);
        CompletableFuture<List<Delivery>> waiting =
                CompletableFuture.supplyAsync(() -> groups().poll(request(group, "a", 1), LONG));
        CompletableFuture<List<Delivery>> another =
                CompletableFuture.supplyAsync(() -> groups().poll(request(group, "b", 1), LONG));

        groups().delete(group);

        for (CompletableFuture<List<Delivery>> poll : List.of(waiting, another)) {
            assertThat(poll.handle((delivered, fault) -> fault.getCause()))
                    .succeedsWithin(LATE)
                    .satisfies(OnEventLog::isNoGroup);
        }
    }

    @Test
    default void aConsumerThatHasGivenUpIsDeliveredNothing() {
        EventGroup group = groupOn(0);

        assertThat(groups().poll(request(group, "a", 5), Duration.ofMillis(20))).isEmpty();
        log().append(group.stream(), ExpectedVersion.ANY, events(1, 1));

        assertThat(groups().stats(group).orElseThrow().pending()).isZero();
    }
}
