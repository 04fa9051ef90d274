package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.ratelimit.RateLimiter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random schedules of acts and times, run side by side with the model in memory: every answer must be the same. */
public interface ModelContract extends OnRateLimiter {
    int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    default void agreesWithTheModelOnASchedule(long seed) {
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
