package dev.hexis.patterns.lock;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does things later. What it does may wait for a server, so it needs more than one thread to be on time. */
@FunctionalInterface
public interface Timer {

    /** Runs a task after a delay, and returns what calls it off. */
    Runnable after(Duration delay, Runnable task);

    /** The timer that an executor is. */
    static Timer of(ScheduledExecutorService executor) {
        return (delay, task) -> {
            ScheduledFuture<?> scheduled = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> scheduled.cancel(false);
        };
    }
}
