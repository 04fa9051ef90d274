package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.ports.PortException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups, and how events are delivered to their consumers and acknowledged. */
public interface GroupContract extends OnEventLog {

    @Test
    default void creatingAGroupAgainLeavesItAsItIs() {
        EventGroup group = new EventGroup(newStream(), "workers");

        assertThat(groups().create(group, StartPosition.BEGINNING)).isTrue();
        log().append(group.stream(), ExpectedVersion.NO_STREAM, events(1, 2));
        assertThat(versions(groups().poll(request(group, "a", 1)))).containsExactly(1L);
        assertThat(groups().create(group, StartPosition.BEGINNING)).isFalse();
        assertThat(versions(groups().poll(request(group, "a", 5)))).containsExactly(2L);
    }

    @Test
    default void aGroupBeginsWhereItIsTold() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 5));
        EventGroup all = new EventGroup(stream, "all");
        EventGroup some = new EventGroup(stream, "some");
        EventGroup none = new EventGroup(stream, "none");
        groups().create(all, StartPosition.BEGINNING);
        groups().create(some, StartPosition.after(3));
        groups().create(none, StartPosition.END);
        log().append(stream, ExpectedVersion.ANY, events(6, 6));

        assertThat(versions(groups().poll(request(all, "a", 10)))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(versions(groups().poll(request(some, "a", 10)))).containsExactly(4L, 5L, 6L);
        assertThat(versions(groups().poll(request(none, "a", 10)))).containsExactly(6L);
    }

    @Test
    default void eachEventGoesToOneConsumerOfAGroup() {
        EventGroup group = groupOn(5);

        List<Delivery> first = groups().poll(request(group, "a", 3));
        List<Delivery> second = groups().poll(request(group, "b", 3));

        assertThat(versions(first)).containsExactly(1L, 2L, 3L);
        assertThat(versions(second)).containsExactly(4L, 5L);
        assertThat(groups().poll(request(group, "a", 3))).isEmpty();
        assertThat(first.get(0))
                .isEqualTo(new Delivery(
                        new Receipt(group, "a", 1, 1), new StoredEvent(1, event("e1"), clock().instant())));
    }

    @Test
    default void aReceiptIsGoodForOneAck() {
        EventGroup group = groupOn(2);
        Receipt receipt = groups().poll(request(group, "a", 1)).get(0).receipt();

        assertThat(groups().ack(receipt)).isTrue();
        assertThat(groups().ack(receipt)).isFalse();
        clock().advance(LEASE);
        assertThat(groups().claimStale(request(group, "b", 10))).isEmpty();
    }

    @Test
    default void manyAcksAreAnsweredInTheirOrder() {
        EventGroup group = groupOn(3);
        List<Delivery> all = groups().poll(request(group, "a", 3));
        groups().ack(all.get(1).receipt());

        assertThat(groups().ackAll(all.stream().map(Delivery::receipt).toList()))
                .containsExactly(true, false, true);
    }

    @Test
    default void manyAcksOfSeveralConsumersFarApartAndRepeated() {
        EventGroup group = groupOn(12);
        List<Receipt> a = receipts(groups().poll(request(group, "a", 4)));
        List<Receipt> b = receipts(groups().poll(request(group, "b", 4)));
        List<Receipt> more = receipts(groups().poll(request(group, "a", 4)));

        assertThat(groups().ackAll(List.of(a.get(0), more.get(3), a.get(0)))).containsExactly(true, true, false);
        assertThat(groups().ackAll(List.of(
                        a.get(1), b.get(0), new Receipt(group, "a", b.get(1).version(), 1), b.get(0))))
                .containsExactly(true, true, false, false);
        assertThat(groups().ackAll(List.of(
                        more.get(2), a.get(2), new Receipt(group, "a", a.get(3).version(), 2))))
                .containsExactly(true, true, false);
        clock().advance(LEASE);
        assertThat(groups().claimStale(request(group, "c", 12)))
                .extracting(delivery -> delivery.receipt().version())
                .containsExactly(4L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    default void anothersEventsCannotBeSettled() {
        EventGroup group = groupOn(1);
        groups().poll(request(group, "a", 1));

        for (Receipt forged :
                List.of(new Receipt(group, "b", 1, 1), new Receipt(group, "a", 1, 2), new Receipt(group, "a", 2, 1))) {
            assertThat(groups().ack(forged)).isFalse();
            assertThat(groups().heartbeat(forged, LEASE)).isFalse();
            assertThat(groups().retryLater(forged, Duration.ZERO)).isFalse();
            assertThat(groups().deadLetter(forged, "no")).isFalse();
        }
        assertThat(groups().stats(group).orElseThrow().pending()).isEqualTo(1);
    }

    @Test
    default void aDeletedGroupIsForgotten() {
        EventGroup group = groupOn(2);
        List<Delivery> all = groups().poll(request(group, "a", 2));
        groups().retryLater(all.get(0).receipt(), Duration.ZERO);
        groups().deadLetter(all.get(1).receipt(), "no");

        assertThat(groups().delete(group)).isTrue();
        assertThat(groups().delete(group)).isFalse();
        assertThat(groups().delete(new EventGroup(newStream(), "g"))).isFalse();
        assertThat(groups().deadLetters(group, 1, 10)).isEmpty();
        assertThat(groups().ack(all.get(0).receipt())).isFalse();
        groups().create(group, StartPosition.END);
        assertThat(groups().poll(request(group, "a", 2))).isEmpty();
    }

    @Test
    default void aGroupThatDoesNotExistIsSaidSo() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 1));
        for (String name : List.of(stream, newStream())) {
            DeliveryRequest request = request(new EventGroup(name, "g"), "a", 1);
            Receipt receipt = new Receipt(request.group(), "a", 1, 1);

            assertThatThrownBy(() -> groups().poll(request)).satisfies(OnEventLog::isNoGroup);
            assertThatThrownBy(() -> groups().claimStale(request)).satisfies(OnEventLog::isNoGroup);
            assertThat(groups().ack(receipt)).isFalse();
            assertThat(groups().heartbeat(receipt, LEASE)).isFalse();
            assertThat(groups().retryLater(receipt, LEASE)).isFalse();
            assertThat(groups().deadLetter(receipt, "no")).isFalse();
            assertThat(groups().stats(request.group())).isEmpty();
            assertThat(groups().deadLetters(request.group(), 1, 1)).isEmpty();
        }
    }

    @Test
    default void groupsAndConsumersOfAnyNameDoNotMeet() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 1));
        for (String name : List.of("a", "a:", "{a}", "}", "%", "%25", "*", "\n", "日本", "leases:a")) {
            EventGroup group = new EventGroup(stream, name);
            assertThat(groups().create(group, StartPosition.BEGINNING)).isTrue();
            Receipt receipt = groups().poll(request(group, name, 1)).get(0).receipt();
            assertThat(groups().ack(new Receipt(group, name + " ", 1, 1))).isFalse();
            assertThat(groups().retryLater(receipt, Duration.ZERO)).isTrue();
            assertThat(groups().poll(request(group, name, 1))).hasSize(1);
        }
    }

    @Test
    default void consumingOutOfRangeIsNamed() {
        EventGroup group = groupOn(0);
        Receipt receipt = new Receipt(group, "a", 1, 1);
        assertThatThrownBy(() -> new EventGroup("s", "")).hasMessageContaining("group name of 0 characters");
        assertThatThrownBy(() -> request(group, "", 1)).hasMessageContaining("consumer name of 0 characters");
        assertThatThrownBy(() -> request(group, "a", 0)).hasMessageContaining("number of events 0 must be from 1");
        assertThatThrownBy(() -> new DeliveryRequest(group, "a", 1, Duration.ofHours(25)))
                .hasMessageContaining("lease PT25H must be whole milliseconds from PT0.001S to PT24H");
        assertThatThrownBy(() -> groups().poll(request(group, "a", 1), Duration.ofHours(2)))
                .hasMessageContaining("wait PT2H");
        assertThatThrownBy(() -> groups().heartbeat(receipt, Duration.ZERO)).hasMessageContaining("lease PT0S");
        assertThatThrownBy(() -> groups().retryLater(receipt, Duration.ofDays(31)))
                .hasMessageContaining("delay PT744H");
        assertThatThrownBy(() -> groups().deadLetter(receipt, "")).hasMessageContaining("reason of 0 characters");
        assertThatThrownBy(() -> groups().ackAll(List.of())).hasMessageContaining("number of receipts 0");
        assertThatThrownBy(() -> groups().ackAll(List.of(receipt, new Receipt(new EventGroup("s", "g"), "a", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> groups().deadLetters(group, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(PortException.class);
    }

    private static List<Receipt> receipts(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::receipt).toList();
    }
}
