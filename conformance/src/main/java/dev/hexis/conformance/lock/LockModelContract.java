package dev.hexis.conformance.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.ports.lock.DistributedLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random schedules of acts on a lock, run side by side with the model in memory: every answer must be the same. */
public interface LockModelContract extends OnLock {
    int STEPS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    default void agreesWithTheModelOfTheLock(long seed) {
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
