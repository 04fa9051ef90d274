package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.eventlog.AppendOutcome.Appended;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading what was appended. */
public interface ReadContract extends OnEventLog {

    @Test
    default void eventsAreReadAsTheyWereAppendedWithTheirTime() {
        String stream = newStream();
        byte[] payload = new byte[256];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) i;
        }
        Event event = new Event("id of: {all} %\n日本", "type of: {all} %\n日本", payload);
        Event empty = new Event("empty", "t", new byte[0]);
        Instant first = clock().instant();
        log().append(stream, ExpectedVersion.ANY, List.of(event));
        clock().advance(Duration.ofNanos(1000));
        log().append(stream, ExpectedVersion.ANY, List.of(empty));

        assertThat(log().read(stream, 1, 10))
                .containsExactly(new StoredEvent(1, event, first), new StoredEvent(2, empty, first.plusNanos(1000)));
    }

    @Test
    default void readingBeginsAtAVersionAndEndsAtTheLimit() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 12));

        assertThat(log().read(stream, 2, 3)).extracting(StoredEvent::version).containsExactly(2L, 3L, 4L);
        assertThat(log().read(stream, 10, 100)).extracting(StoredEvent::version).containsExactly(10L, 11L, 12L);
        assertThat(log().read(stream, 13, 1)).isEmpty();
        assertThat(log().read(newStream(), 1, 1)).isEmpty();
    }

    @Test
    default void readingBackwardsBeginsAtAVersionToo() {
        String stream = newStream();
        log().append(stream, ExpectedVersion.ANY, events(1, 12));

        assertThat(log().readBackwards(stream, ReadRequest.END, 3))
                .extracting(StoredEvent::version)
                .containsExactly(12L, 11L, 10L);
        assertThat(log().readBackwards(stream, 2, 10))
                .extracting(StoredEvent::version)
                .containsExactly(2L, 1L);
        assertThat(log().readBackwards(newStream(), ReadRequest.END, 1)).isEmpty();
    }

    @Test
    default void namesOfAnyCharactersDoNotMeet() {
        String start = newStream();
        for (String tail : List.of("", ":", "{x}", "}", "%", "%25", "*", "\n", "日本", ":log", ":recent")) {
            assertThat(log().append(start + tail, ExpectedVersion.NO_STREAM, List.of(event(tail + "!"))))
                    .as("stream ending in '%s'", tail)
                    .isEqualTo(new Appended(1, 1));
        }
    }

    @Test
    default void readingOutOfRangeIsNamed() {
        assertThatThrownBy(() -> log().read("s", 0, 1)).hasMessageContaining("version 0 must be from 1 to 2^53 - 1");
        assertThatThrownBy(() -> log().read("s", 1, 1001)).hasMessageContaining("limit 1001 must be from 1 to 1000");
        assertThatThrownBy(() -> log().readBackwards("", 1, 1)).hasMessageContaining("stream name of 0 characters");
    }
}
