package dev.hexis.benchmarks.stage;

import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.RedisSettings;
import java.util.Optional;

/** The Redis to measure: one that is there, or an embedded one. */
public record Server(RedisSettings settings, Optional<EmbeddedRedis> embedded) implements AutoCloseable {
    /** What stands for a server of our own in place of a URI. */
    public static final String EMBEDDED = "embedded";

    private static final String KEY_PREFIX = "hexis-benchmarks";

    public static Server at(String uri) {
        if (uri.equals(EMBEDDED)) {
            return start();
        }
        return new Server(RedisSettings.parse(uri).withKeyPrefix(KEY_PREFIX), Optional.empty());
    }

    public static Server start() {
        EmbeddedRedis redis = EmbeddedRedis.start();
        return new Server(RedisSettings.parse(redis.uri()).withKeyPrefix(KEY_PREFIX), Optional.of(redis));
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedRedis::close);
    }
}
