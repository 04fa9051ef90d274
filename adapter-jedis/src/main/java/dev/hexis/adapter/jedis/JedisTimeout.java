package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.Pool;

/** How long a caller's client waits for a reply. The client does not tell, but its connections do. */
final class JedisTimeout {
    private JedisTimeout() {}

    /** What a connection says; as with settings that say nothing, if it says nothing or cannot be had. */
    static Duration of(UnifiedJedis client) {
        for (Pool<Connection> pool : pools(client)) {
            try (Connection connection = pool.getResource()) {
                if (connection.getSoTimeout() > 0) {
                    return Duration.ofMillis(connection.getSoTimeout());
                }
            }
        }
        return RedisSettings.local().commandTimeout();
    }

    private static Collection<? extends Pool<Connection>> pools(UnifiedJedis client) {
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
}
