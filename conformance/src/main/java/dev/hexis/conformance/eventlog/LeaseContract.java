package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.eventlog.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a delivered event that is not acknowledged. */
public interface LeaseContract extends OnEventLog {

    @Test
    default void aStaleEventIsClaimedWithItsDeliveriesCounted() {
        EventGroup group = groupOn(2);
        groups().poll(request(group, "a", 1));

        clock().advance(LEASE.minusNanos(1000));
        assertThat(groups().claimStale(request(group, "b", 10))).isEmpty();
        clock().advance(Duration.ofNanos(1000));
        List<Delivery> claimed = groups().claimStale(request(group, "b", 10));

        assertThat(claimed)
                .containsExactly(new Delivery(
                        new Receipt(group, "b", 1, 2), new StoredEvent(1, event("e1"), MovableClock.START)));
        clock().advance(LEASE);
        assertThat(groups().claimStale(request(group, "b", 10)).get(0).deliveries())
                .isEqualTo(3);
    }

    @Test
    default void aConsumerThatWasPausedCannotSettleWhatIsAnothers() {
        EventGroup group = groupOn(1);
        Receipt zombie = groups().poll(request(group, "a", 1)).get(0).receipt();
        clock().advance(LEASE);
        Receipt current = groups().claimStale(request(group, "b", 1)).get(0).receipt();

        assertThat(groups().ack(zombie)).isFalse();
        assertThat(groups().heartbeat(zombie, LEASE)).isFalse();
        assertThat(groups().retryLater(zombie, Duration.ZERO)).isFalse();
        assertThat(groups().deadLetter(zombie, "no")).isFalse();
        assertThat(groups().ack(current)).isTrue();
    }

    @Test
    default void anOldReceiptOfTheSameConsumerIsNotTheNewOne() {
        EventGroup group = groupOn(1);
        Receipt old = groups().poll(request(group, "a", 1)).get(0).receipt();
        clock().advance(LEASE);
        Receipt current = groups().claimStale(request(group, "a", 1)).get(0).receipt();

        assertThat(groups().ack(old)).isFalse();
        assertThat(groups().ack(current)).isTrue();
    }

    @Test
    default void aReceiptOutlivesItsLeaseIfNobodyClaimsTheEvent() {
        EventGroup group = groupOn(1);
        Receipt receipt = groups().poll(request(group, "a", 1)).get(0).receipt();
        clock().advance(LEASE.multipliedBy(2));

        assertThat(groups().heartbeat(receipt, LEASE)).isTrue();
        assertThat(groups().claimStale(request(group, "b", 1))).isEmpty();
        assertThat(groups().ack(receipt)).isTrue();
    }

    @Test
    default void aHeartbeatMakesALeaseLastFromNowOn() {
        EventGroup group = groupOn(2);
        List<Delivery> both = groups().poll(request(group, "a", 2));
        clock().advance(Duration.ofSeconds(20));

        assertThat(groups().heartbeatAll(both.stream().map(Delivery::receipt).toList(), LEASE))
                .containsExactly(true, true);
        clock().advance(LEASE.minusNanos(1000));
        assertThat(groups().claimStale(request(group, "b", 10))).isEmpty();
        clock().advance(Duration.ofNanos(1000));
        assertThat(groups().claimStale(request(group, "b", 10)))
                .extracting(Delivery::deliveries)
                .containsExactly(2L, 2L);
    }

    @Test
    default void staleEventsAreClaimedInTheirOrderAndNoMoreThanAskedFor() {
        EventGroup group = groupOn(12);
        groups().poll(request(group, "a", 12));
        clock().advance(LEASE);

        assertThat(versions(groups().claimStale(request(group, "b", 11))))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(versions(groups().claimStale(request(group, "c", 11)))).containsExactly(12L);
    }

    @Test
    default void anEventThatIsHandedBackIsDeliveredAgainWhenItIsDue() {
        EventGroup group = groupOn(3);
        Receipt receipt = groups().poll(request(group, "a", 1)).get(0).receipt();

        assertThat(groups().retryLater(receipt, Duration.ofSeconds(5))).isTrue();
        assertThat(groups().ack(receipt)).isFalse();
        assertThat(versions(groups().poll(request(group, "b", 1)))).containsExactly(2L);
        clock().advance(Duration.ofSeconds(5));
        List<Delivery> due = groups().poll(request(group, "b", 10));

        assertThat(versions(due)).containsExactly(1L, 3L);
        assertThat(due).extracting(Delivery::deliveries).containsExactly(2L, 1L);
        assertThat(groups().ack(due.get(0).receipt())).isTrue();
    }

    @Test
    default void whatIsHandedBackIsNotStale() {
        EventGroup group = groupOn(1);
        groups().retryLater(groups().poll(request(group, "a", 1)).get(0).receipt(), Duration.ofHours(1));
        clock().advance(Duration.ofHours(2));

        assertThat(groups().claimStale(request(group, "b", 1))).isEmpty();
        assertThat(groups().poll(request(group, "b", 1))).hasSize(1);
    }

    @Test
    default void aDeadLetterTellsOriginCountAndReason() {
        EventGroup group = groupOn(2);
        Instant appended = clock().instant();
        groups().poll(request(group, "a", 1));
        clock().advance(LEASE);
        Receipt receipt = groups().claimStale(request(group, "b", 1)).get(0).receipt();

        assertThat(groups().deadLetter(receipt, "cannot be read: {日本}")).isTrue();
        assertThat(groups().deadLetter(receipt, "again")).isFalse();

        assertThat(groups().deadLetters(group, 1, 10))
                .containsExactly(new DeadLetter(
                        1,
                        receipt,
                        new StoredEvent(1, event("e1"), appended),
                        "cannot be read: {日本}",
                        clock().instant()));
        clock().advance(LEASE);
        assertThat(groups().claimStale(request(group, "c", 10))).isEmpty();
        assertThat(log().read(group.stream(), 1, 1)).hasSize(1);
    }

    @Test
    default void deadLettersAreNumberedAndTheNewest1000AreKept() {
        EventGroup group = groupOn(1000);
        log().append(group.stream(), ExpectedVersion.ANY, events(1001, 1003));
        for (int i = 0; i < 2; i++) {
            groups().poll(request(group, "a", 1000)).forEach(delivery -> groups().deadLetter(delivery.receipt(), "no"));
        }

        List<DeadLetter> kept = groups().deadLetters(group, 1, 1000);
        assertThat(kept).hasSize(1000);
        assertThat(kept.get(0).number()).isEqualTo(4);
        assertThat(groups().deadLetters(group, 1002, 10))
                .extracting(letter -> letter.event().version())
                .containsExactly(1002L, 1003L);
        assertThat(groups().deadLetters(group, 500, 2))
                .extracting(DeadLetter::number)
                .containsExactly(500L, 501L);
    }

    @Test
    default void groupsOfOneStreamAreIndependent() {
        EventGroup group = groupOn(1);
        EventGroup other = new EventGroup(group.stream(), "others");
        groups().create(other, StartPosition.BEGINNING);
        Receipt receipt = groups().poll(request(group, "a", 1)).get(0).receipt();
        Receipt otherReceipt = groups().poll(request(other, "a", 1)).get(0).receipt();

        groups().deadLetter(receipt, "no");

        assertThat(groups().deadLetters(other, 1, 1)).isEmpty();
        assertThat(groups().ack(otherReceipt)).isTrue();
    }
}
