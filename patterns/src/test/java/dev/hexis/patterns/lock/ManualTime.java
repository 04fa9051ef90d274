package dev.hexis.patterns.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock and a timer that a test moves. */
final class ManualTime implements Timer {
    private record Task(long at, Runnable work) {}

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparingLong(Task::at));
    private long nanos;

    @Override
    public Runnable after(Duration delay, Runnable work) {
        Task task = new Task(nanos + delay.toNanos(), work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Lets time pass and does what is due meanwhile, in its order. */
    void pass(Duration time) {
        long end = nanos + time.toNanos();
        while (!tasks.isEmpty() && tasks.element().at() <= end) {
            Task next = tasks.remove();
            nanos = Math.max(nanos, next.at());
            next.work().run();
        }
        nanos = end;
    }

    /** The same, but the process sleeps: nothing is done before the end. */
    void sleep(Duration time) {
        nanos += time.toNanos();
        pass(Duration.ZERO);
    }

    long nanos() {
        return nanos;
    }

    Instant instant() {
        return Instant.EPOCH.plusSeconds(1_900_000_000).plusNanos(nanos);
    }

    int waiting() {
        return tasks.size();
    }
}
