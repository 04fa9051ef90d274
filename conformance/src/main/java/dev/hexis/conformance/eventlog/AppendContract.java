package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome.AlreadyAppended;
import dev.hexis.domain.eventlog.AppendOutcome.Appended;
import dev.hexis.domain.eventlog.AppendOutcome.Conflict;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Appending: all or nothing, at an expected version, once. */
public interface AppendContract extends OnEventLog {

    @Test
    default void eventsAreNumberedFrom1WithoutGaps() {
        String stream = newStream();

        assertThat(log().append(stream, ExpectedVersion.ANY, events(1, 3))).isEqualTo(new Appended(1, 3));
        assertThat(log().append(stream, ExpectedVersion.ANY, events(4, 4))).isEqualTo(new Appended(4, 4));
        assertThat(log().read(stream, 1, 10)).extracting(StoredEvent::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    default void theExpectedVersionIsThatOfTheLastEvent() {
        String stream = newStream();

        assertThat(log().append(stream, ExpectedVersion.exactly(1), events(1, 1)))
                .isEqualTo(new Conflict(0));
        assertThat(log().append(stream, ExpectedVersion.exactly(0), events(1, 2)))
                .isEqualTo(new Appended(1, 2));
        assertThat(log().append(stream, ExpectedVersion.exactly(2), events(3, 3)))
                .isEqualTo(new Appended(3, 3));
        assertThat(log().append(stream, ExpectedVersion.exactly(2), events(9, 9)))
                .isEqualTo(new Conflict(3));
        assertThat(log().append(stream, ExpectedVersion.exactly(4), events(9, 9)))
                .isEqualTo(new Conflict(3));
        assertThat(log().read(stream, 1, 10)).hasSize(3);
    }

    @Test
    default void noStreamAndExistsTellStreamsApart() {
        String stream = newStream();

        assertThat(log().append(stream, ExpectedVersion.EXISTS, events(1, 1))).isEqualTo(new Conflict(0));
        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(1, 1)))
                .isEqualTo(new Appended(1, 1));
        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(2, 2)))
                .isEqualTo(new Conflict(1));
        assertThat(log().append(stream, ExpectedVersion.EXISTS, events(2, 2))).isEqualTo(new Appended(2, 2));
    }

    @Test
    default void theSameEventsAgainAreASuccessAndAppendedOnce() {
        for (ExpectedVersion expected :
                List.of(ExpectedVersion.exactly(2), ExpectedVersion.ANY, ExpectedVersion.EXISTS)) {
            String stream = newStream();
            log().append(stream, ExpectedVersion.NO_STREAM, events(1, 2));
            log().append(stream, expected, events(3, 5));

            assertThat(log().append(stream, expected, events(3, 5)))
                    .as("at %s", expected)
                    .isEqualTo(new AlreadyAppended(3, 5));
            assertThat(log().append(stream, ExpectedVersion.exactly(5), events(6, 8)))
                    .isEqualTo(new Appended(6, 8));
            assertThat(log().append(stream, expected, events(3, 5)))
                    .as("at %s, later", expected)
                    .isEqualTo(new AlreadyAppended(3, 5));
            assertThat(log().read(stream, 1, 10)).extracting(StoredEvent::event).isEqualTo(events(1, 8));
        }
    }

    @Test
    default void creatingAStreamAgainIsASuccess() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.NO_STREAM, events(1, 2));

        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(1, 2)))
                .isEqualTo(new AlreadyAppended(1, 2));
    }

    @Test
    default void eventsOfWhichOnlySomeAreThereAreAConflict() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 3));

        for (ExpectedVersion expected : List.of(ExpectedVersion.NO_STREAM, ExpectedVersion.ANY)) {
            assertThat(log().append(stream, expected, events(1, 4))).isEqualTo(new Conflict(3));
            assertThat(log().append(stream, expected, List.of(event("e1"), event("other"))))
                    .isEqualTo(new Conflict(3));
        }
        assertThat(log().append(stream, ExpectedVersion.exactly(1), events(1, 1)))
                .isEqualTo(new Conflict(3));
        assertThat(log().read(stream, 1, 10)).hasSize(3);
    }

    @Test
    default void aPartOfWhatWasAppendedIsARepetitionToo() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.NO_STREAM, events(1, 3));

        assertThat(log().append(stream, ExpectedVersion.exactly(1), events(2, 3)))
                .isEqualTo(new AlreadyAppended(2, 3));
    }

    @Test
    default void repetitionsAtAnyVersionAreKnownForTheLast1000Appends() {
        String stream = newStream();
        List<Append> appends = IntStream.rangeClosed(1, 1001)
                .mapToObj(i -> new Append(stream, ExpectedVersion.ANY, events(i, i)))
                .toList();
        log().appendAll(appends);

        assertThat(log().append(appends.get(1))).isEqualTo(new AlreadyAppended(2, 2));
        assertThat(log().append(appends.get(0))).isEqualTo(new Appended(1002, 1002));
    }

    @Test
    default void numbersGoOnThoughAllEventsAreGone() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 5));
        log().trim(stream, Retention.newest(0));

        assertThat(log().read(stream, 1, 10)).isEmpty();
        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(9, 9)))
                .isEqualTo(new Conflict(5));
        assertThat(log().append(stream, ExpectedVersion.EXISTS, events(6, 6))).isEqualTo(new Appended(6, 6));
    }

    @Test
    default void aRepetitionOfWhatWasTrimmedCannotBeToldFromAConflict() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.NO_STREAM, events(1, 3));
        log().trim(stream, Retention.from(2));

        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(1, 3)))
                .isEqualTo(new Conflict(3));
        assertThat(log().append(stream, ExpectedVersion.exactly(1), events(2, 3)))
                .isEqualTo(new AlreadyAppended(2, 3));
    }

    @Test
    default void manyAppendsAreIndependentAndAnsweredInTheirOrder() {
        String one = newStream();
        String two = newStream();

        assertThat(log().appendAll(List.of(
                        new Append(one, ExpectedVersion.NO_STREAM, events(1, 2)),
                        new Append(two, ExpectedVersion.exactly(7), events(1, 1)),
                        new Append(one, ExpectedVersion.exactly(2), events(3, 3)),
                        new Append(two, ExpectedVersion.ANY, events(1, 1)),
                        new Append(one, ExpectedVersion.NO_STREAM, events(1, 2)))))
                .containsExactly(
                        new Appended(1, 2),
                        new Conflict(0),
                        new Appended(3, 3),
                        new Appended(1, 1),
                        new AlreadyAppended(1, 2));
        assertThat(log().appendAll(List.of())).isEmpty();
    }

    @Test
    default void oneAppendTakesUpTo1000Events() {
        String stream = newStream();

        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(1, 1000)))
                .isEqualTo(new Appended(1, 1000));
        assertThat(log().append(stream, ExpectedVersion.NO_STREAM, events(1, 1000)))
                .isEqualTo(new AlreadyAppended(1, 1000));
        assertThat(log().read(stream, 1, 1000)).extracting(StoredEvent::event).isEqualTo(events(1, 1000));
    }

    @Test
    default void oneOfManyAuthorsAtTheSameTimeGetsAVersion() throws Exception {
        String stream = newStream();
        ExecutorService authors = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                ExpectedVersion expected = ExpectedVersion.exactly(round * 2L);
                String name = "round " + round + " of ";
                List<Callable<Boolean>> attempts = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    List<Event> events = List.of(event(name + i), event(name + i + ", too"));
                    attempts.add(() -> log().append(stream, expected, events).isStored());
                }
                int stored = 0;
                for (Future<Boolean> attempt : authors.invokeAll(attempts)) {
                    stored += attempt.get() ? 1 : 0;
                }
                assertThat(stored).isEqualTo(1);
            }
        } finally {
            authors.shutdownNow();
        }
        assertThat(log().read(stream, 1, 100)).hasSize(10);
    }

    @Test
    default void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new Event("", "t", new byte[0])).hasMessageContaining("event id of 0 characters");
        assertThatThrownBy(() -> new Event("i", "t".repeat(257), new byte[0]))
                .hasMessageContaining("event type of 257 characters must have 1 to 256");
        assertThatThrownBy(() -> new Event("i", "t", new byte[(1 << 20) + 1]))
                .hasMessageContaining("payload of 1048577 bytes of event 'i' must have at most 1048576");
        assertThatThrownBy(() -> log().append("", ExpectedVersion.ANY, events(1, 1)))
                .hasMessageContaining("stream name of 0 characters");
        assertThatThrownBy(() -> log().append("s", ExpectedVersion.ANY, List.of()))
                .hasMessageContaining("number of events 0 must be from 1 to 1000");
        assertThatThrownBy(() -> log().append("s", ExpectedVersion.ANY, List.of(event("a"), event("a"))))
                .hasMessageContaining("event id 'a'");
        assertThatThrownBy(() -> ExpectedVersion.exactly(-1))
                .hasMessageContaining("expected version -1 must be from 0 to 2^53 - 1");
    }
}
