package dev.hexis.adapter.redisson;

import dev.hexis.domain.lock.Lease;
import dev.hexis.lua.LockCalls;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;
import java.util.Optional;

final class RedissonLock implements DistributedLock {
    private final RedissonScripts scripts;
    private final LockCalls calls;

    RedissonLock(RedissonScripts scripts, LockCalls calls) {
        this.scripts = scripts;
        this.calls = calls;
    }

    @Override
    public Optional<Lease> tryAcquire(String name, String owner, Duration ttl) {
        return scripts.run(calls.tryAcquire(name, owner, ttl));
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration ttl) {
        return scripts.run(calls.renew(lease, ttl));
    }

    @Override
    public boolean release(Lease lease) {
        return scripts.run(calls.release(lease));
    }

    @Override
    public Optional<Lease> inspect(String name) {
        return scripts.run(calls.inspect(name));
    }
}
