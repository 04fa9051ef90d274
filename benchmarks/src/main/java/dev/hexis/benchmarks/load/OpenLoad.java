package dev.hexis.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Requests that come at their times, whether or not the ones before were answered. Each is timed from when it should
 * have begun, so that a stall counts for all that it delays and not just for one: no coordinated omission.
 *
 * @param threads how many can be under way
 * @param perSecond how many come each second, in even steps
 */
public record OpenLoad(Names names, int threads, double perSecond) {

    /** The latencies in nanoseconds. */
    public Histogram run(Operation operation, Duration length) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
            List<Future<Histogram>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                parts.add(executor.submit(() -> part(operation, thread, start, length)));
            }
            Histogram all = histogram();
            for (Future<Histogram> part : parts) {
                all.add(part.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed: " + e.getCause(), e);
        } finally {
            executor.shutdownNow();
        }
    }

    private Histogram part(Operation operation, int thread, long start, Duration length) {
        Histogram nanos = histogram();
        Supplier<String> random = names.random(thread, threads);
        double interval = 1e9 / perSecond;
        for (long i = thread; i * interval < length.toNanos(); i += threads) {
            long due = start + (long) (i * interval);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!operation.run(random.get())) {
                throw new IllegalStateException("a run was not good; what was measured is not what was meant");
            }
            nanos.recordValue(System.nanoTime() - due);
        }
        return nanos;
    }

    private static Histogram histogram() {
        return new Histogram(100, 100_000_000_000L, 2);
    }
}
