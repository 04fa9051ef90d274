package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.session.SessionStore;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random schedules of acts on sessions, run side by side with the model in memory: every answer must be the same. */
public interface SessionModelContract extends OnSessions {
    int STEPS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    default void agreesWithTheModelOfTheSessions(long seed) {
        compareWithTheModel(seed, this::sessions);
    }

    /** Runs one schedule on the model and on whatever store each step is given. */
    default void compareWithTheModel(long seed, Supplier<SessionStore> stores) {
        SessionStore memory = MemoryPorts.open(clock()).sessions();
        SessionWorld model = new SessionWorld(() -> memory);
        SessionWorld actual = new SessionWorld(stores);
        RandomSessionSchedule schedule = new RandomSessionSchedule(seed, newPrincipal(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomSessionSchedule.Step next = schedule.next(model);
            Object expected = next.act().apply(model);
            assertThat(next.act().apply(actual))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
        }
    }
}
