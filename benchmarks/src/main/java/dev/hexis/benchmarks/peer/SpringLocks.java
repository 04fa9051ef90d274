package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Operation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.integration.redis.util.RedisLockRegistry;
import org.springframework.integration.redis.util.RedisLockRegistry.RedisLockType;
import org.springframework.integration.support.locks.DistributedLock;

/** Spring Integration's locks. */
record SpringLocks(RedisLockRegistry registry) implements AutoCloseable {
    /** Enough that none is evicted while it is needed. */
    private static final int LOCKS = (1 << 15) - 1;

    static SpringLocks open(SpringPeer spring, String name, Duration ttl) {
        RedisLockRegistry registry = new RedisLockRegistry(spring.connections(), name, ttl);
        registry.setCacheCapacity(LOCKS);
        return new SpringLocks(registry);
    }

    /** Releases on the thread that acquired, and not on another to which it has to be handed. */
    SpringLocks releasingInPlace() {
        registry.setExecutor(Runnable::run);
        return this;
    }

    /** How they wait. */
    SpringLocks ofType(RedisLockType type) {
        registry.setRedisLockType(type);
        return this;
    }

    /** Waits for a while, as different names may share a lock in the process. */
    Operation acquiringAndReleasing() {
        return name -> {
            DistributedLock lock = registry.obtain(name);
            boolean acquired = tryLock(lock);
            lock.unlock();
            return acquired;
        };
    }

    private static boolean tryLock(DistributedLock lock) {
        try {
            return lock.tryLock(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        registry.destroy();
    }
}
