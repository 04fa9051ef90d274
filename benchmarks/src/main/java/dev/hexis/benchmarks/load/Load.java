package dev.hexis.benchmarks.load;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Threads that run an operation over and over, each as fast as it is answered. */
public final class Load implements AutoCloseable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Names names;
    private final int threads;
    private final ServerProbe server;
    private final ExecutorService executor;
    private volatile boolean running;

    public Load(Names names, int threads, ServerProbe server) {
        this.names = names;
        this.threads = threads;
        this.server = server;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** Runs once for every name, so that each has a state. */
    public void prime(Operation operation) throws InterruptedException {
        List<Future<Integer>> calls = submit(thread -> () -> {
            int good = 0;
            for (String name : names.share(thread, threads)) {
                good += operation.run(name) ? 1 : 0;
            }
            return good;
        });
        for (Future<Integer> call : calls) {
            result(call);
        }
    }

    /** Runs for a time. */
    public Sample run(Operation operation, Duration length) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(threads + 1);
        running = true;
        List<Future<Tally>> tallies = submit(thread -> () -> {
            start.await();
            return work(operation, names.random(thread, threads));
        });
        ServerWork serverBefore = server.read();
        Machine machine = new Machine();
        await(start);
        Thread.sleep(length.toMillis());
        running = false;
        Tally sum = Tally.none();
        for (Future<Tally> tally : tallies) {
            sum = sum.plus(result(tally));
        }
        double seconds = machine.seconds(); // the last runs are counted, so is their time
        return new Sample(
                sum,
                seconds,
                machine.ownCpuMicros(),
                machine.allCpuMicros(),
                server.read().minus(serverBefore));
    }

    @Override
    public void close() {
        running = false;
        executor.shutdownNow();
    }

    private Tally work(Operation operation, Supplier<String> random) {
        Tally tally = Tally.none();
        long runs = 0;
        long good = 0;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long before = System.nanoTime();
        do { // at least once, however late it starts
            good += operation.run(random.get()) ? 1 : 0;
            runs++;
            long after = System.nanoTime();
            tally.nanos().recordValue(after - before);
            before = after;
        } while (running);
        return new Tally(runs, good, THREADS.getCurrentThreadAllocatedBytes() - bytes, tally.nanos());
    }

    private <T> List<Future<T>> submit(IntFunction<Callable<T>> work) {
        List<Future<T>> futures = new ArrayList<>(threads);
        for (int thread = 0; thread < threads; thread++) {
            futures.add(executor.submit(work.apply(thread)));
        }
        return futures;
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("a thread did not start", e);
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed: " + e.getCause(), e);
        }
    }
}
