package dev.hexis.app.config;

import dev.hexis.ports.RedisSettings;

/**
 * The configuration, read and checked.
 *
 * @param adapter which client reaches Redis
 * @param host where the service listens
 * @param port at which port; 0 takes a free one
 * @param redis which Redis, and how to talk to it
 * @param redisOrigin how that was decided
 */
public record Settings(AdapterName adapter, String host, int port, RedisSettings redis, RedisOrigin redisOrigin) {

    /** Whether a Redis would have to be started, as the adapter needs one and none is named. */
    public boolean needsEmbeddedRedis() {
        return adapter != AdapterName.MEMORY && redisOrigin == RedisOrigin.ASSUMED;
    }

    /** These settings on a Redis that was started for this process. */
    public Settings withEmbeddedRedis(int redisPort) {
        return new Settings(adapter, host, port, redis.withAddress("127.0.0.1", redisPort), RedisOrigin.EMBEDDED);
    }

    /** The Redis in use, for people; without login. */
    public String redisText() {
        if (adapter == AdapterName.MEMORY) {
            return "none";
        }
        return redisOrigin == RedisOrigin.EMBEDDED
                ? "embedded redis://" + redis.host() + ":" + redis.port()
                : redis.address().toString();
    }
}
