package dev.hexis.patterns.lock;

import dev.hexis.ports.pubsub.PubSub;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where threads of this process wait for locks, a queue for each. Only the first asks for the lock and listens for its
 * release, so that a release wakes one thread in a process and not all.
 */
final class Queues {
    private final PubSub pubSub;
    private final ConcurrentHashMap<String, Queue> queues = new ConcurrentHashMap<>();

    Queues(PubSub pubSub) {
        this.pubSub = pubSub;
    }

    /** A place at the end of a lock's queue, until it is closed. */
    Place join(String lock) {
        return new Place(lock, queues.compute(lock, (name, known) -> {
            Queue queue = known == null ? new Queue(new Bell(lock, pubSub)) : known;
            queue.places++;
            return queue;
        }));
    }

    private static final class Queue {
        private final Semaphore first = new Semaphore(1, true);
        private final Bell bell;
        private int places;

        Queue(Bell bell) {
            this.bell = bell;
        }
    }

    /** A thread's place in a queue. */
    final class Place implements AutoCloseable {
        private final String lock;
        private final Queue queue;
        private boolean isFirst;

        private Place(String lock, Queue queue) {
            this.lock = lock;
            this.queue = queue;
        }

        /** Waits until all that were before are gone, or the time is over; whether they are. */
        boolean awaitFirst(long nanos) throws InterruptedException {
            isFirst = queue.first.tryAcquire(nanos, TimeUnit.NANOSECONDS);
            return isFirst;
        }

        /** For the first alone. What rang for the one before and was not heard has not been forgotten. */
        Bell bell() {
            return queue.bell;
        }

        @Override
        public void close() {
            if (isFirst) {
                queue.first.release();
            }
            boolean[] isLast = new boolean[1];
            queues.computeIfPresent(lock, (name, same) -> {
                isLast[0] = --same.places == 0;
                return isLast[0] ? null : same;
            });
            if (isLast[0]) {
                queue.bell.close();
            }
        }
    }
}
