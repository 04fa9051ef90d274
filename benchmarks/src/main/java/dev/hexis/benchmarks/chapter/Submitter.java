package dev.hexis.benchmarks.chapter;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Threads that change scores at an even rate until they are closed. */
final class Submitter implements AutoCloseable {
    private static final int THREADS = 4;

    private final LongAdder submits = new LongAdder();
    private final long start = System.nanoTime();
    private final List<Thread> threads;
    private volatile boolean running = true;

    Submitter(Leaderboard boards, Board board, int members, int scores, int perSecond) {
        threads = IntStream.range(0, THREADS)
                .mapToObj(i ->
                        new Thread(() -> submit(boards, board, new SplittableRandom(i), members, scores, perSecond)))
                .toList();
        threads.forEach(Thread::start);
    }

    /** How many were reached until now. */
    double perSecond() {
        return submits.sum() / ((System.nanoTime() - start) / 1e9);
    }

    private void submit(
            Leaderboard boards, Board board, SplittableRandom random, int members, int scores, int perSecond) {
        double interval = 1e9 * THREADS / perSecond;
        for (long i = 0; running; i++) {
            long left = start + (long) (i * interval) - System.nanoTime();
            if (left > 0) {
                LockSupport.parkNanos(left);
            } else if (left < -TimeUnit.SECONDS.toNanos(1)) {
                i += (long) (TimeUnit.SECONDS.toNanos(1) / interval); // it cannot keep up, which perSecond() shows
            }
            boards.submit(board, Submission.of("user-" + random.nextInt(members), random.nextInt(scores)));
            submits.increment();
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
