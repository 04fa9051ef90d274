package dev.hexis.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/** Threads that consume until nothing is left. */
final class Consumers {
    private Consumers() {}

    /** Runs one for each number from 0 on; how many events they had together. */
    static int run(int count, IntUnaryOperator consumer) {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            List<Future<Integer>> had = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                had.add(executor.submit(() -> consumer.applyAsInt(number)));
            }
            int sum = 0;
            for (Future<Integer> events : had) {
                sum += events.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a consumer failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            executor.shutdownNow();
        }
    }
}
