package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.AppendOutcome.AlreadyAppended;
import dev.hexis.domain.eventlog.AppendOutcome.Appended;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many calls that are sent together: each has its own reply, and what only some have done is unknown. */
public interface BatchContract extends OnRedis {

    @Test
    default void repliesComeInTheOrderOfTheCalls() {
        try (Ports ports = connect(redis().settings())) {
            List<AppendOutcome> outcomes = ports.eventLog()
                    .appendAll(IntStream.rangeClosed(1, 50)
                            .mapToObj(n -> append("stream-" + n, 1, n))
                            .toList());

            assertThat(outcomes)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                            .mapToObj(n -> new Appended(1, n))
                            .toList());
        }
    }

    @Test
    default void noCallsAreNoTrip() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            probe.resetCalls();

            assertThat(ports.eventLog().appendAll(List.of())).isEmpty();
            assertThat(probe.calls("evalsha") + probe.calls("eval")).isZero();
        }
    }

    @Test
    default void scriptsThatTheServerForgotAreSentInFullAndNothingIsDoneTwice() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            probe.everywhere("SCRIPT", "FLUSH");

            assertThat(ports.eventLog().appendAll(List.of(append("s", 1, 1), append("s", 2, 2), append("t", 1, 1))))
                    .containsExactly(new Appended(1, 1), new Appended(2, 2), new Appended(1, 1));
        }
    }

    @Test
    default void whatSomeDidAndOthersDidNotIsUnknown() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings)) {
            spoil(settings, "bad");

            PortException fault = fault(ports, append("s", 1, 1), append("bad", 1, 1), append("t", 1, 1));

            assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            assertThat(fault).hasMessageStartingWith("1 of 3 calls failed, the first: WRONGTYPE");
            assertThat(ports.eventLog().appendAll(List.of(append("s", 1, 1), append("t", 1, 1))))
                    .containsExactly(new AlreadyAppended(1, 1), new AlreadyAppended(1, 1));
        }
    }

    @Test
    default void whatNobodyDidIsTheFirstFault() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings)) {
            spoil(settings, "bad");
            spoil(settings, "worse");

            PortException fault = fault(ports, append("bad", 1, 1), append("worse", 1, 1));

            assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
            assertThat(fault.serverError()).contains("WRONGTYPE");
        }
    }

    private void spoil(RedisSettings settings, String stream) {
        try (RedisProbe probe = redis().probe()) {
            probe.call("SET", settings.keyPrefix() + ":events-1:{" + stream + "}:log", "no stream");
        }
    }

    private static PortException fault(Ports ports, Append... appends) {
        PortException fault =
                catchThrowableOfType(PortException.class, () -> ports.eventLog().appendAll(List.of(appends)));
        assertThat(fault).as("a PortException").isNotNull();
        return fault;
    }

    private static Append append(String stream, int from, int to) {
        List<Event> events = IntStream.rangeClosed(from, to)
                .mapToObj(n -> new Event("e" + n, "happened", new byte[0]))
                .toList();
        return new Append(stream, ExpectedVersion.ANY, events);
    }
}
