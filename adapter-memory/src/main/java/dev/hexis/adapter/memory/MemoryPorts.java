package dev.hexis.adapter.memory;

import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.cache.Cache;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import dev.hexis.ports.leaderboard.Leaderboard;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.ratelimit.RateLimiter;
import dev.hexis.ports.session.SessionStore;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Every port in the memory of this process: for unit tests, for trying things out, and the model that the Redis
 * adapters are compared with. Each instance is a world of its own.
 */
public final class MemoryPorts implements Ports {
    private final AtomicBoolean closed = new AtomicBoolean();
    private final RateLimiter rateLimiter;
    private final DistributedLock lock;
    private final EventLog eventLog;
    private final EventGroups eventGroups;
    private final Leaderboard leaderboard;
    private final MemoryPubSub pubSub;
    private final SessionStore sessions;
    private final Cache cache;

    private MemoryPorts(InstantSource time) {
        rateLimiter = new MemoryRateLimiter(time, this::requireOpen);
        pubSub = new MemoryPubSub(this::requireOpen);
        lock = new MemoryLock(time, this::requireOpen, pubSub);
        leaderboard = new MemoryLeaderboard(time, this::requireOpen);
        MemoryStreams streams = new MemoryStreams(time, this::requireOpen);
        eventLog = new MemoryEventLog(streams);
        eventGroups = new MemoryEventGroups(streams);
        sessions = new MemorySessions(time, this::requireOpen);
        cache = new MemoryCache(time, this::requireOpen);
    }

    /** A new, empty world on the system clock. */
    public static MemoryPorts open() {
        return open(InstantSource.system());
    }

    /** A new, empty world on a clock of the caller's, which a test can move. */
    public static MemoryPorts open(InstantSource time) {
        return new MemoryPorts(time);
    }

    @Override
    public RateLimiter rateLimiter() {
        return rateLimiter;
    }

    @Override
    public DistributedLock lock() {
        return lock;
    }

    @Override
    public EventLog eventLog() {
        return eventLog;
    }

    @Override
    public EventGroups eventGroups() {
        return eventGroups;
    }

    @Override
    public Leaderboard leaderboard() {
        return leaderboard;
    }

    @Override
    public PubSub pubSub() {
        return pubSub;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public Cache cache() {
        return cache;
    }

    @Override
    public void ping() {
        requireOpen();
    }

    @Override
    public void close() {
        closed.set(true);
        pubSub.close();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
    }
}
