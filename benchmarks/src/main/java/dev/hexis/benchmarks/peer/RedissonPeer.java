package dev.hexis.benchmarks.peer;

import dev.hexis.ports.RedisSettings;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.redisson.config.SingleServerConfig;

/** Redisson with objects of its own. */
record RedissonPeer(RedissonClient client, String keyPrefix) implements AutoCloseable {

    /** Set up for the cores there are, as the adapter is: its defaults are for many more. */
    static RedissonPeer tuned(RedisSettings settings) {
        int threads = Runtime.getRuntime().availableProcessors();
        Config config = new Config().setNettyThreads(threads).setThreads(threads);
        server(config, settings)
                .setConnectionPoolSize(settings.poolSize())
                .setConnectionMinimumIdleSize(Math.min(2, settings.poolSize()))
                .setTimeout(Math.toIntExact(settings.commandTimeout().toMillis()))
                .setRetryAttempts(0);
        return new RedissonPeer(Redisson.create(config), settings.keyPrefix());
    }

    /** With nothing but an address. */
    static RedissonPeer asShipped(RedisSettings settings) {
        Config config = new Config();
        server(config, settings);
        return new RedissonPeer(Redisson.create(config), settings.keyPrefix());
    }

    private static SingleServerConfig server(Config config, RedisSettings settings) {
        settings.credentials()
                .ifPresent(login -> config.setUsername(login.user()).setPassword(login.password()));
        return config.useSingleServer()
                .setAddress("redis://" + settings.host() + ":" + settings.port())
                .setDatabase(settings.database());
    }

    String key(String name) {
        return keyPrefix + ":redisson-" + name;
    }

    /** Deletes what its objects keep beside the keys that were named, under names that begin otherwise. */
    void deleteKeys() {
        client.getKeys().deleteByPattern("*{" + keyPrefix + ":*");
    }

    @Override
    public void close() {
        try {
            deleteKeys();
        } finally {
            client.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }
}
