package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.eventlog.AppendOutcome.AlreadyAppended;
import dev.hexis.domain.eventlog.AppendOutcome.Appended;
import dev.hexis.domain.eventlog.AppendOutcome.Conflict;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two adapters on one Redis, one clock and one key prefix share their streams and groups. */
public interface EventInteropContract extends OnEventLog {
    int STEPS = 150;
    Duration LATE = Duration.ofSeconds(20);

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    @Test
    default void whatOneAppendsTheOtherReadsAndGoesOnFrom() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.NO_STREAM, events(1, 3));

        assertThat(otherPorts().eventLog().read(stream, 1, 10))
                .isEqualTo(log().read(stream, 1, 10))
                .hasSize(3);
        assertThat(otherPorts().eventLog().append(stream, ExpectedVersion.NO_STREAM, events(1, 3)))
                .isEqualTo(new AlreadyAppended(1, 3));
        assertThat(otherPorts().eventLog().append(stream, ExpectedVersion.exactly(2), events(4, 4)))
                .isEqualTo(new Conflict(3));
        assertThat(otherPorts().eventLog().append(stream, ExpectedVersion.exactly(3), events(4, 4)))
                .isEqualTo(new Appended(4, 4));
    }

    @Test
    default void whatIsDeliveredThroughOneIsSettledThroughTheOther() {
        EventGroup group = groupOn(4);
        List<Receipt> receipts = groups().poll(request(group, "a", 4)).stream()
                .map(Delivery::receipt)
                .toList();

        assertThat(otherPorts().eventGroups().ack(receipts.get(0))).isTrue();
        assertThat(otherPorts().eventGroups().deadLetter(receipts.get(1), "why"))
                .isTrue();
        assertThat(otherPorts().eventGroups().retryLater(receipts.get(2), Duration.ofSeconds(1)))
                .isTrue();
        clock().advance(Duration.ofSeconds(20));
        assertThat(otherPorts().eventGroups().heartbeat(receipts.get(3), LEASE)).isTrue();
        clock().advance(Duration.ofSeconds(20));

        assertThat(groups().claimStale(request(group, "b", 4))).isEmpty();
        assertThat(versions(groups().poll(request(group, "b", 4)))).containsExactly(3L);
        assertThat(groups().deadLetters(group, 1, 10))
                .isEqualTo(otherPorts().eventGroups().deadLetters(group, 1, 10))
                .hasSize(1);
    }

    @Test
    default void anAppendThroughOneEndsTheWaitingOfTheOther() {
        EventGroup group = groupOn(0);
        CompletableFuture<List<Delivery>> waiting = CompletableFuture.supplyAsync(
                () -> otherPorts().eventGroups().poll(request(group, "a", 1), Duration.ofMinutes(10)));

        log().append(group.stream(), ExpectedVersion.ANY, events(1, 1));

        assertThat(waiting)
                .succeedsWithin(LATE)
                .satisfies(got -> assertThat(versions(got)).containsExactly(1L));
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203})
    default void takingTurnsTheyAgreeWithTheModelOfTheEventLog(long seed) {
        Ports model = MemoryPorts.open(clock());
        RandomEventSchedule schedule = new RandomEventSchedule(seed, newStream(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomEventSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            assertThat(next.act().apply(step % 2 == 0 ? ports() : otherPorts()))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(expected);
        }
    }
}
