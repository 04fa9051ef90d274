package dev.hexis.adapter.lettuce;

import dev.hexis.lua.Wire;
import dev.hexis.ports.Connecting;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.cache.Cache;
import dev.hexis.ports.eventlog.EventGroups;
import dev.hexis.ports.eventlog.EventLog;
import dev.hexis.ports.leaderboard.Leaderboard;
import dev.hexis.ports.lock.DistributedLock;
import dev.hexis.ports.pubsub.PubSub;
import dev.hexis.ports.ratelimit.RateLimiter;
import dev.hexis.ports.session.SessionStore;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.InstantSource;

/** Every port on Lettuce. */
public final class LettucePorts implements Ports {
    private final LettuceScripts scripts;
    private final LettuceConnection connection;
    private final LettuceNews news;
    private final RateLimiter rateLimiter;
    private final DistributedLock lock;
    private final Leaderboard leaderboard;
    private final EventLog eventLog;
    private final EventGroups eventGroups;
    private final LettucePubSub pubSub;
    private final SessionStore sessions;
    private final Cache cache;

    private LettucePorts(LettuceConnection connection, Wire wire) {
        this.scripts = new LettuceScripts(connection.commands());
        this.connection = connection;
        this.news = new LettuceNews(connection);
        this.rateLimiter = new LettuceRateLimiter(scripts, wire.rateLimit());
        this.lock = new LettuceLock(scripts, wire.lock());
        this.leaderboard = new LettuceLeaderboard(scripts, wire.leaderboard());
        this.eventLog = new LettuceEventLog(scripts, wire.eventLog());
        this.eventGroups = new LettuceEventGroups(scripts, wire.eventGroups(), news);
        this.pubSub = new LettucePubSub(scripts, connection, wire.pubSub());
        this.sessions = new LettuceSessions(scripts, wire.sessions());
        this.cache = new LettuceCache(scripts, wire.cache(), wire.cacheLeases());
    }

    /**
     * Opens a client of its own, which {@link #close} closes.
     *
     * @throws PortException if there is no Redis that answers
     */
    public static Ports connect(RedisSettings settings) {
        return connect(settings, Wire.of(settings.keyPrefix()));
    }

    /** The same on a clock of the caller's in place of the server's, for tests that move time. */
    public static Ports connect(RedisSettings settings, InstantSource time) {
        return connect(settings, Wire.of(settings.keyPrefix()).timedBy(time));
    }

    private static Ports connect(RedisSettings settings, Wire wire) {
        return Connecting.to(settings, () -> new LettucePorts(LettuceConnection.open(settings), wire));
    }

    /**
     * Lays the ports over the caller's client, which stays the caller's to shut down; the ports open connections from
     * it and close these. A call waits for its reply as long as the client's default timeout says. Unless the client
     * rejects commands while disconnected, it may send a command twice when a connection breaks. A connection that the
     * network has silently lost is replaced when TCP gives it up, which the client's socket options may hasten.
     *
     * @throws PortException if it cannot connect
     */
    public static Ports over(RedisClient client, Wire wire) {
        return new LettucePorts(LettuceConnection.from(client), wire);
    }

    /** The same over a client of a Cluster. */
    public static Ports over(RedisClusterClient client, Wire wire) {
        return new LettucePorts(LettuceConnection.from(client), wire);
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
    public Leaderboard leaderboard() {
        return leaderboard;
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
        scripts.ping();
    }

    @Override
    public void close() {
        if (scripts.close()) {
            news.close();
            pubSub.close();
            connection.close();
        }
    }
}
