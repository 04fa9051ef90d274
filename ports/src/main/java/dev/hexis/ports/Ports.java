package dev.hexis.ports;

import dev.hexis.ports.cache.Cache;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import dev.hexis.ports.leaderboard.Leaderboard;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.ratelimit.RateLimiter;
import dev.hexis.ports.session.SessionStore;

/**
 * All ports of one backend. Whoever opened it closes it; a bundle laid over a caller's client leaves that client open.
 * Thread-safe.
 */
public interface Ports extends AutoCloseable {

    /** The rate limiter. */
    RateLimiter rateLimiter();

    /** The leaderboard. */
    Leaderboard leaderboard();

    /** The distributed lock. */
    DistributedLock lock();

    /** Publishing and subscribing. */
    PubSub pubSub();
    /** The cache. */
    Cache cache();

    /** The session store. */
    SessionStore sessions();

    /** The event log. */
    EventLog eventLog();

    /** The groups that consume the event log. */
    EventGroups eventGroups();

    /**
     * Asks the backend for a sign of life.
     *
     * @throws PortException if there is none within the command timeout
     */
    void ping();

    /** Closes what this bundle opened. Later calls fail with {@link PortException.Reason#CLOSED}. Idempotent. */
    @Override
    void close();
}
