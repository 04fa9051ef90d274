package dev.hexis.adapter.jedis;

import dev.hexis.lua.Wire;
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
import java.time.Duration;
import java.time.InstantSource;
import redis.clients.jedis.UnifiedJedis;

/** Every port on Jedis. */
public final class JedisPorts implements Ports {
    /** What a caller's client may have as its socket timeout, which it does not tell. */
    private static final Duration SHORT = Duration.ofMillis(500);

    private final JedisScripts scripts;
    private final JedisConnection connection;
    private final RateLimiter rateLimiter;
    private final DistributedLock lock;
    private final Leaderboard leaderboard;
    private final EventLog eventLog;
    private final EventGroups eventGroups;
    private final JedisPubSub pubSub;
    private final SessionStore sessions;
    private final Cache cache;

    private JedisPorts(JedisConnection connection, Wire wire, Duration commandTimeout) {
        this.scripts = new JedisScripts(connection.client());
        this.connection = connection;
        this.rateLimiter = new JedisRateLimiter(scripts, wire.rateLimit());
        this.lock = new JedisLock(scripts, wire.lock());
        this.leaderboard = new JedisLeaderboard(scripts, wire.leaderboard());
        this.eventLog = new JedisEventLog(scripts, wire.eventLog());
        this.eventGroups = new JedisEventGroups(
                scripts,
                wire.eventGroups(),
                new JedisNews(connection.waiting(), commandTimeout.dividedBy(2).toMillis()));
        this.pubSub = new JedisPubSub(scripts, connection, wire.pubSub());
        this.sessions = new JedisSessions(scripts, wire.sessions());
        this.cache = new JedisCache(scripts, wire.cache(), wire.cacheLeases());
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
        JedisPorts ports = new JedisPorts(JedisConnection.open(settings), wire, settings.commandTimeout());
        try {
            ports.ping();
            return ports;
        } catch (PortException e) {
            ports.close();
            throw e;
        }
    }

    /**
     * Lays the ports over the caller's client, which stays the caller's to close. Its pool needs a connection for each
     * thread that calls at once, and for each subscription and blocking read.
     */
    public static Ports over(UnifiedJedis client, Wire wire) {
        return new JedisPorts(JedisConnection.of(client), wire, SHORT);
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
            pubSub.close();
            connection.close();
        }
    }
}
