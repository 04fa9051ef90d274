package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.Schedules;
import dev.hexis.ports.ratelimit.RateLimiter;
import org.junit.jupiter.api.Test;

/** Random schedules of acts and times, run side by side with the model in memory: every answer must be the same. */
public interface ModelContract extends OnRateLimiter, Schedules {
    int STEPS = 120;

    @Test
    default void agreesWithTheModelOnASchedule() {
        eachSeed(25, this::compareWithTheModel);
    }

    /** Runs one schedule. */
    default void compareWithTheModel(long seed) {
        clock().restart();
        RateLimiter model = MemoryPorts.open(clock()).rateLimiter();
        RandomSchedule schedule = new RandomSchedule(seed, newSubject(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            Object actual = next.act().apply(limiter());
            assertThat(actual)
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(next, expected);
        }
    }
}
