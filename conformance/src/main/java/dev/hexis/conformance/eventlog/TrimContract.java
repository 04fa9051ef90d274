package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Lag;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trimming never takes what somebody still needs, and the statistics say who that is. */
public interface TrimContract extends OnEventLog {

    @Test
    default void theNewestOrThoseFromAVersionOnAreKept() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 10));

        assertThat(log().trim(stream, Retention.newest(8))).isEqualTo(new Trim(2, 3, Optional.empty()));
        assertThat(log().trim(stream, Retention.newest(9))).isEqualTo(new Trim(0, 2, Optional.empty()));
        assertThat(log().trim(stream, Retention.from(6))).isEqualTo(new Trim(3, 6, Optional.empty()));
        assertThat(log().read(stream, 1, 10)).extracting(StoredEvent::version).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(log().trim(stream, Retention.from(100))).isEqualTo(new Trim(5, 11, Optional.empty()));
        assertThat(log().trim(newStream(), Retention.newest(1))).isEqualTo(new Trim(0, 1, Optional.empty()));
    }

    @Test
    default void whatAGroupHasNotBeenDeliveredIsKept() {
        EventGroup group = groupOn(10);
        groups().poll(request(group, "a", 4)).forEach(delivery -> groups().ack(delivery.receipt()));

        assertThat(log().trim(group.stream(), Retention.newest(0)))
                .isEqualTo(new Trim(4, 5, Optional.of(group.name())));
        assertThat(versions(groups().poll(request(group, "a", 10)))).containsExactly(5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    default void whatAGroupHasNotAcknowledgedIsKept() {
        EventGroup group = groupOn(10);
        EventGroup fast = new EventGroup(group.stream(), "fast");
        groups().create(fast, StartPosition.END);
        List<Delivery> all = groups().poll(request(group, "a", 10));
        groups().ackAll(all.stream()
                .filter(d -> d.event().version() != 3)
                .map(Delivery::receipt)
                .toList());

        assertThat(log().trim(group.stream(), Retention.newest(1)))
                .isEqualTo(new Trim(2, 3, Optional.of(group.name())));
        clock().advance(LEASE);
        assertThat(versions(groups().claimStale(request(group, "b", 10)))).containsExactly(3L);
    }

    @Test
    default void whatWasHandedBackIsKept() {
        EventGroup group = groupOn(2);
        groups().retryLater(groups().poll(request(group, "a", 2)).get(0).receipt(), Duration.ofDays(1));

        assertThat(log().trim(group.stream(), Retention.newest(0)).removed()).isZero();
    }

    @Test
    default void aDeletedGroupHoldsNothingBack() {
        EventGroup group = groupOn(3);
        groups().delete(group);

        assertThat(log().trim(group.stream(), Retention.newest(0)).removed()).isEqualTo(3);
    }

    @Test
    default void statisticsSayHowFarAGroupHasCome() {
        EventGroup group = groupOn(10);
        Instant appended = clock().instant();
        List<Delivery> some = groups().poll(request(group, "a", 6));
        groups().ack(some.get(0).receipt());
        groups().retryLater(some.get(5).receipt(), Duration.ofHours(1));
        clock().advance(Duration.ofSeconds(10));
        groups().heartbeat(some.get(1).receipt(), LEASE);
        clock().advance(Duration.ofSeconds(20));

        assertThat(groups().stats(group))
                .contains(new GroupStats(
                        10,
                        10,
                        6,
                        new Lag(4, true),
                        5,
                        3,
                        1,
                        Optional.of(new GroupStats.Pending(2, Optional.of(appended))),
                        clock().instant()));
    }

    @Test
    default void theLagIsWhatWillBeDelivered() {
        EventGroup group = groupOn(0);
        assertThat(groups().stats(group).orElseThrow().lag()).isEqualTo(new Lag(0, true));

        log().append(group.stream(), ExpectedVersion.ANY, events(1, 5));
        groups().delete(group);
        log().trim(group.stream(), Retention.from(4));
        groups().create(group, StartPosition.BEGINNING);

        GroupStats stats = groups().stats(group).orElseThrow();
        assertThat(stats.lag()).isEqualTo(new Lag(2, true));
        assertThat(stats.length()).isEqualTo(2);
        assertThat(groups().poll(request(group, "a", 10))).hasSize(2);
        assertThat(groups().stats(group).orElseThrow().lag()).isEqualTo(new Lag(0, true));
    }
}
