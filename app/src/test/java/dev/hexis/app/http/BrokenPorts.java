package dev.hexis.app.http;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import dev.hexis.ports.leaderboard.Leaderboard;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.ratelimit.RateLimiter;
import dev.hexis.ports.session.SessionStore;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Ports on which every verb of the rate limiter does the same: it fails, or keeps the caller waiting; the others work.
 */
record BrokenPorts(Supplier<Decision> verb) implements Ports, RateLimiter {
    @Override
    public RateLimiter rateLimiter() {
        return this;
    }

    @Override
    public Cache cache() {
        return MemoryPorts.open().cache();
    }

    @Override
    public DistributedLock lock() {
        return MemoryPorts.open().lock();
    }

    @Override
    public EventLog eventLog() {
        return MemoryPorts.open().eventLog();
    }

    @Override
    public EventGroups eventGroups() {
        return MemoryPorts.open().eventGroups();
    }

    @Override
    public Leaderboard leaderboard() {
        return MemoryPorts.open().leaderboard();
    }

    @Override
    public PubSub pubSub() {
        return MemoryPorts.open().pubSub();
    }

    @Override
    public SessionStore sessions() {
        return MemoryPorts.open().sessions();
    }

    @Override
    public void ping() {
        Objects.requireNonNull(verb.get());
    }

    @Override
    public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
        return verb.get();
    }

    @Override
    public List<Decision> tryAcquireEach(String subject, List<Long> costs, List<? extends RateLimit> limits) {
        return List.of(verb.get());
    }

    @Override
    public Decision peek(String subject, long permits, List<? extends RateLimit> limits) {
        return verb.get();
    }

    @Override
    public Decision refund(String subject, long permits, Decision receipt) {
        return verb.get();
    }

    @Override
    public boolean reset(String subject, List<? extends RateLimit> limits) {
        return verb.get().isAllowed();
    }

    @Override
    public void close() {}
}
