package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.eventlog.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many events are asked for, one call gets no more than can arrive in time. */
public interface LargeEventsContract extends OnEventLog {
    /** As many of the largest events as one call gets. */
    int ENOUGH = ReadRequest.MOST_BYTES / Event.MOST_BYTES;

    /** How long what is handed back waits. */
    Duration DELAY = Duration.ofSeconds(1);

    @Test
    default void aReadEndsWhenItHasEnoughBytesAndTheNextGoesOn() {
        String stream = newStream();
        appendLarge(stream, ENOUGH + 2);

        assertThat(log().read(stream, 1, 1000)).extracting(StoredEvent::version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log().read(stream, ENOUGH + 1, 1000))
                .extracting(StoredEvent::version)
                .containsExactly(5L, 6L);
        assertThat(log().read(stream, ENOUGH + 3, 1000)).isEmpty();
        assertThat(log().readBackwards(stream, ReadRequest.END, 1000))
                .extracting(StoredEvent::version)
                .containsExactly(6L, 5L, 4L, 3L);
    }

    @Test
    default void smallEventsAreReadUpToTheLimit() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 100));

        for (int limit : new int[] {31, 32, 33, 64, 65, 100, 1000}) {
            assertThat(log().read(stream, 1, limit)).hasSize(Math.min(limit, 100));
            assertThat(log().readBackwards(stream, 100, limit)).hasSize(Math.min(limit, 100));
        }
        assertThat(log().read(stream, 1, 1000)).extracting(StoredEvent::event).isEqualTo(events(1, 100));
    }

    @Test
    default void aPollAndAClaimDeliverEnoughAndLeaveTheRest() {
        EventGroup group = groupOnLarge(ENOUGH + 2);

        List<Delivery> first = groups().poll(request(group, "a", 1000));
        assertThat(versions(first)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(groups().stats(group).orElseThrow().pending()).isEqualTo(ENOUGH);
        List<Delivery> rest = groups().poll(request(group, "a", 1000));
        assertThat(versions(rest)).containsExactly(5L, 6L);

        clock().advance(LEASE);
        assertThat(versions(groups().claimStale(request(group, "b", 1000)))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(versions(groups().claimStale(request(group, "b", 1000)))).containsExactly(5L, 6L);
    }

    @Test
    default void whatWasHandedBackCountsInAPoll() {
        EventGroup group = groupOnLarge(ENOUGH + 2);
        handBack(groups().poll(request(group, "a", ENOUGH - 1)));
        clock().advance(DELAY);

        assertThat(versions(groups().poll(request(group, "a", 1000)))).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    default void whatWasHandedBackIsDeliveredUntilItIsEnough() {
        EventGroup group = groupOnLarge(ENOUGH + 2);
        handBack(groups().poll(request(group, "a", 1000)));
        handBack(groups().poll(request(group, "a", 1000)));
        clock().advance(DELAY);

        assertThat(versions(groups().poll(request(group, "a", 1000)))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(versions(groups().poll(request(group, "a", 1000)))).containsExactly(5L, 6L);
    }

    @Test
    default void deadLettersAreReadUntilTheyAreEnough() {
        EventGroup group = groupOnLarge(ENOUGH + 1);
        for (int i = 0; i < 2; i++) {
            groups().poll(request(group, "a", 1000)).forEach(delivery -> groups().deadLetter(delivery.receipt(), "no"));
        }

        assertThat(groups().deadLetters(group, 1, 1000))
                .extracting(DeadLetter::number)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(groups().deadLetters(group, ENOUGH + 1, 1000)).hasSize(1);
    }

    private void handBack(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> groups().retryLater(delivery.receipt(), DELAY));
    }

    private EventGroup groupOnLarge(int events) {
        EventGroup group = new EventGroup(newStream(), "workers");
        appendLarge(group.stream(), events);
        groups().create(group, StartPosition.BEGINNING);
        return group;
    }

    private void appendLarge(String stream, int events) {
        List<Event> large = IntStream.rangeClosed(1, events)
                .mapToObj(i -> new Event("e" + i, "large", new byte[Event.MOST_BYTES]))
                .toList();
        log().append(stream, ExpectedVersion.NO_STREAM, large);
    }
}
