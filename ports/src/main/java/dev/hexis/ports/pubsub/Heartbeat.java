package dev.hexis.ports.pubsub;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A beat on a thread of its own, for those who write an adapter. While nothing is published a connection for
 * subscriptions is silent, so one whose other end is gone looks no different from one that is well: only asking tells.
 */
public final class Heartbeat implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "hexis-pubsub-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> beats;

    /**
     * Starts to beat.
     *
     * @param interval how long from the end of one beat to the next
     * @param beat may take its time, and must not throw
     */
    public Heartbeat(Duration interval, Runnable beat) {
        beats = timer.scheduleWithFixedDelay(beat, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** How often to ask: every two command timeouts. */
    public static Duration interval(Duration commandTimeout) {
        return commandTimeout.multipliedBy(2);
    }

    /** How long a connection may be silent that is asked that often, and answers in time: three command timeouts. */
    public static Duration longestSilence(Duration commandTimeout) {
        return commandTimeout.multipliedBy(3);
    }

    /** Stops to beat. */
    @Override
    public void close() {
        beats.cancel(true);
        timer.shutdownNow();
    }
}
