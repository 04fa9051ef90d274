package dev.hexis.conformance.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.Schedules;
import dev.hexis.ports.Ports;
import org.junit.jupiter.api.Test;

/** Random schedules of acts on a stream and its groups, side by side with the model in memory. */
public interface EventModelContract extends OnEventLog, Schedules {
    int STEPS = 200;

    @Test
    default void agreesWithTheModelOfTheEventLog() {
        eachSeed(10, this::compareWithTheModel);
    }

    /** Runs one schedule. */
    default void compareWithTheModel(long seed) {
        clock().restart();
        Ports model = MemoryPorts.open(clock());
        RandomEventSchedule schedule = new RandomEventSchedule(seed, newStream(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomEventSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            assertThat(next.act().apply(ports()))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(expected);
        }
    }
}
