package dev.hexis.adapter.jedis;

import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import redis.clients.jedis.Connection;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.Pool;

/** How long a caller's client waits for a reply. The client does not tell, but its connections do. */
final class JedisTimeout {
    private JedisTimeout() {}

    /** What a connection says; as with settings that say nothing, if it says nothing or cannot be had. */
    static Duration of(UnifiedJedis client) {
        for (Pool<Connection> pool : JedisPools.of(client)) {
            try (Connection connection = pool.getResource()) {
                if (connection.getSoTimeout() > 0) {
                    return Duration.ofMillis(connection.getSoTimeout());
                }
            }
        }
        return RedisSettings.local().commandTimeout();
    }
}
