package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.integration.redis.util.RedisLockRegistry.RedisLockType;

/** A registry for each thread, as if each were a process: those of one registry wait for one another in the process. */
record SpringLocksEach(
        SpringPeer spring,
        String name,
        Duration ttl,
        RedisLockType type,
        Map<Thread, Operation> operations,
        Map<Thread, SpringLocks> registries)
        implements AutoCloseable {

    SpringLocksEach(SpringPeer spring, String name, Duration ttl, RedisLockType type) {
        this(spring, name, ttl, type, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    Operation acquiringAndReleasing() {
        return lock ->
                operations.computeIfAbsent(Thread.currentThread(), this::open).run(lock);
    }

    private Operation open(Thread thread) {
        SpringLocks locks =
                SpringLocks.open(spring, name, ttl).releasingInPlace().ofType(type);
        registries.put(thread, locks);
        return locks.acquiringAndReleasing();
    }

    @Override
    public void close() {
        registries.values().forEach(SpringLocks::close);
    }
}
