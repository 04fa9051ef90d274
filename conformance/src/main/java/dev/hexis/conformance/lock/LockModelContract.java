package dev.hexis.conformance.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.Schedules;
import dev.hexis.ports.lock.DistributedLock;
import org.junit.jupiter.api.Test;

/** Random schedules of acts on a lock, run side by side with the model in memory: every answer must be the same. */
public interface LockModelContract extends OnLock, Schedules {
    int STEPS = 150;

    @Test
    default void agreesWithTheModelOfTheLock() {
        eachSeed(10, this::compareWithTheModel);
    }

    /** Runs one schedule. */
    default void compareWithTheModel(long seed) {
        clock().restart();
        DistributedLock model = MemoryPorts.open(clock()).lock();
        RandomLockSchedule schedule = new RandomLockSchedule(seed, newName(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomLockSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            assertThat(next.act().apply(lock()))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(expected);
        }
    }
}
