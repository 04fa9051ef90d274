package dev.hexis.adapter.redisson;

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
import org.redisson.api.RedissonClient;

/** Every port on Redisson. Redisson's own locks, limiters and maps have layouts of their own and are not used. */
public final class RedissonPorts implements Ports {
    private final RedissonScripts scripts;
    private final RedissonConnection connection;
    private final RedissonNews news;
    private final RateLimiter rateLimiter;
    private final DistributedLock lock;
    private final Leaderboard leaderboard;
    private final EventLog eventLog;
    private final EventGroups eventGroups;
    private final RedissonPubSub pubSub;
    private final SessionStore sessions;
    private final Cache cache;

    private RedissonPorts(RedissonConnection connection, Wire wire) {
        this.scripts = new RedissonScripts(connection.client());
        this.connection = connection;
        this.news = new RedissonNews(connection.client());
        this.rateLimiter = new RedissonRateLimiter(scripts, wire.rateLimit());
        this.lock = new RedissonLock(scripts, wire.lock());
        this.leaderboard = new RedissonLeaderboard(scripts, wire.leaderboard());
        this.eventLog = new RedissonEventLog(scripts, wire.eventLog());
        this.eventGroups = new RedissonEventGroups(scripts, wire.eventGroups(), news);
        this.pubSub = new RedissonPubSub(scripts, connection, wire.pubSub());
        this.sessions = new RedissonSessions(scripts, wire.sessions());
        this.cache = new RedissonCache(scripts, wire.cache(), wire.cacheLeases());
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
        return Connecting.to(settings, () -> new RedissonPorts(RedissonConnection.open(settings), wire));
    }

    /**
     * Lays the ports over the caller's client, which stays the caller's to close. Unless its retry attempts are 0, it
     * may send a command more than once when replies are late.
     */
    public static Ports over(RedissonClient client, Wire wire) {
        return new RedissonPorts(RedissonConnection.of(client), wire);
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
