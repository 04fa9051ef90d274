package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.integration.redis.util.RedisLockRegistry.RedisLockType;

/** A registry for each thread, as if each were a process: those of one registry wait for one another in the process. */
record SpringLocksEach(
        SpringPeer spring, String name, Duration ttl, RedisLockType type, Map<Thread, SpringLocks> registries)
        implements AutoCloseable {

    SpringLocksEach(SpringPeer spring, String name, Duration ttl, RedisLockType type) {
        this(spring, name, ttl, type, new ConcurrentHashMap<>());
    }

    Operation acquiringAndReleasing() {
        return lock -> registries
                .computeIfAbsent(Thread.currentThread(), this::open)
                .acquiringAndReleasing()
                .run(lock);
    }

    private SpringLocks open(Thread thread) {
        return SpringLocks.open(spring, name, ttl).releasingInPlace().ofType(type);
    }

    @Override
    public void close() {
        registries.values().forEach(SpringLocks::close);
    }
}
