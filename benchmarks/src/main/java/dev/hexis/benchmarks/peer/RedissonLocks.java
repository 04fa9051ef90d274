package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Operation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RFencedLock;
import org.redisson.api.RLock;

/** Redisson's locks, held for a time and not renewed, as ours is here. */
record RedissonLocks(RedissonPeer redisson, Duration ttl) {

    Operation plain() {
        return name -> {
            RLock lock = redisson.client().getLock(redisson.key("lock:" + name));
            boolean acquired = tryLock(lock);
            lock.unlock();
            return acquired;
        };
    }

    private boolean tryLock(RLock lock) {
        try {
            return lock.tryLock(0, ttl.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Operation fenced() {
        return name -> {
            RFencedLock lock = redisson.client().getFencedLock(redisson.key("fenced-lock:" + name));
            Long token = lock.tryLockAndGetToken(0, ttl.toMillis(), TimeUnit.MILLISECONDS);
            lock.unlock();
            return token != null;
        };
    }

    /** Waits for as long as it takes. */
    Operation waiting() {
        return name -> lockAndUnlock(redisson.client().getLock(redisson.key("wanted:" + name)));
    }

    Operation waitingFenced() {
        return name -> lockAndUnlock(redisson.client().getFencedLock(redisson.key("fenced-wanted:" + name)));
    }

    private boolean lockAndUnlock(RLock lock) {
        lock.lock(ttl.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return true;
        } finally {
            lock.unlock();
        }
    }
}
