package dev.hexis.adapter.jedis;

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
import java.time.InstantSource;
import redis.clients.jedis.UnifiedJedis;

/** Every port on Jedis. */
public final class JedisPorts implements Ports {
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

    private JedisPorts(JedisConnection connection, Wire wire) {
        this.scripts = new JedisScripts(connection.client());
        this.connection = connection;
        this.rateLimiter = new JedisRateLimiter(scripts, wire.rateLimit());
        this.lock = new JedisLock(scripts, wire.lock());
        this.leaderboard = new JedisLeaderboard(scripts, wire.leaderboard());
        this.eventLog = new JedisEventLog(scripts, wire.eventLog());
        this.eventGroups = new JedisEventGroups(scripts, wire.eventGroups(), new JedisNews(connection));
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
        return Connecting.to(settings, () -> new JedisPorts(JedisConnection.open(settings), wire));
    }

    /**
     * Lays the ports over the caller's client, which stays the caller's to close. A call waits for its reply as long as
     * the client's socket timeout says. Its pool needs a connection for each thread that calls at once, for each poll
     * that waits, and one for all subscriptions. When a connection breaks, those that are idle in its pool are closed
     * with it. If its maximum of attempts on a Cluster is not 1, it may then send a command more than once.
     *
     * @throws PortException if it cannot connect
     */
    public static Ports over(UnifiedJedis client, Wire wire) {
        return new JedisPorts(JedisConnection.of(client), wire);
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
