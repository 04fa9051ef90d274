package dev.hexis.conformance.session;

import dev.hexis.conformance.Schedules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Random schedules of acts on sessions, run side by side with the model in memory: every answer must be the same. */
public interface SessionModelContract extends OnSessions, Schedules {

    @Test
    default void agreesWithTheModelOfTheSessions() {
        eachSeed(10, seed -> {
            clock().restart();
            RandomSessionSchedule.compare(seed, newPrincipal(), clock(), List.of(sessions()));
        });
    }
}
