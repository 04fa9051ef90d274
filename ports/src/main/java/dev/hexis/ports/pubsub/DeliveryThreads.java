package dev.hexis.ports.pubsub;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** As many threads as there are listeners at work, so none waits for another, and none is kept for the idle. */
final class DeliveryThreads {
    private static final long SECONDS_IDLE = 10;

    private DeliveryThreads() {}

    static ExecutorService open() {
        AtomicLong count = new AtomicLong();
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "hexis-pubsub-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy()); // what comes after the end
    }
}
