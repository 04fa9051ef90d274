package dev.hexis.adapter.jedis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.Pool;

/**
 * The connections of a client, in a pool for each node. Where one has broken, those beside it that are idle may have
 * broken too, and one after the other would cost a call a timeout to show it; so they are closed with it.
 */
final class JedisPools {
    private final UnifiedJedis client;
    private final Map<Pool<Connection>, Long> gone = new ConcurrentHashMap<>();

    JedisPools(UnifiedJedis client) {
        this.client = client;
    }

    static Collection<? extends Pool<Connection>> of(UnifiedJedis client) {
        if (client instanceof RedisClient server) {
            return List.of(server.getPool());
        }
        if (client instanceof RedisClusterClient cluster) {
            return cluster.getClusterNodes().values();
        }
        return client instanceof RedisSentinelClient sentinel
                ? sentinel.getPrimaryNodesConnectionMap().values()
                : List.of();
    }

    /** Closes what is idle beside connections that have broken. */
    void closeIdleBesideBroken() {
        Collection<? extends Pool<Connection>> pools = of(client);
        gone.keySet().retainAll(pools);
        for (Pool<Connection> pool : pools) {
            if (pool.getDestroyedCount() != gone.getOrDefault(pool, 0L)) {
                pool.clear();
                gone.put(pool, pool.getDestroyedCount());
            }
        }
    }
}
