package dev.hexis.adapter.redisson;

import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.pubsub.Heartbeat;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.redisson.config.SingleServerConfig;

/**
 * A client that does what the settings say. It sends a command once, where Redisson alone repeats it up to four times;
 * it has as many threads as the machine has cores, where 48 are slower; and it leaves loading scripts to the adapter.
 */
record RedissonConnection(RedissonClient client, Runnable closeClient) {
    private static final Duration RECONNECT = Duration.ofMillis(200);

    /** As many as one connection takes; Redisson alone opens one for every five, and no more than fifty. */
    private static final int SUBSCRIPTIONS = 100_000;

    /** A client of our own. */
    static RedissonConnection open(RedisSettings settings) {
        RedissonClient client = RedissonFaults.translated(() -> Redisson.create(config(settings)));
        return new RedissonConnection(client, () -> client.shutdown(0, 1, TimeUnit.SECONDS));
    }

    /** The caller's client. */
    static RedissonConnection of(RedissonClient client) {
        return new RedissonConnection(client, () -> {});
    }

    void close() {
        closeClient.run();
    }

    private static Config config(RedisSettings settings) {
        int threads = Runtime.getRuntime().availableProcessors();
        Config config = new Config()
                .setCodec(ByteArrayCodec.INSTANCE)
                .setNettyThreads(threads)
                .setThreads(threads)
                .setUseScriptCache(false);
        settings.credentials()
                .ifPresent(login -> config.setUsername(login.user()).setPassword(login.password()));
        SingleServerConfig server = config.useSingleServer();
        server.setAddress("redis://" + settings.host() + ":" + settings.port())
                .setDatabase(settings.database())
                .setConnectionPoolSize(settings.poolSize())
                .setConnectionMinimumIdleSize(Math.min(2, settings.poolSize()))
                .setClientName("hexis")
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setTimeout(Math.toIntExact(settings.commandTimeout().toMillis()))
                .setRetryAttempts(0)
                .setSubscriptionTimeout(
                        Math.toIntExact(settings.commandTimeout().toMillis()))
                .setSubscriptionsPerConnection(SUBSCRIPTIONS)
                .setSubscriptionConnectionMinimumIdleSize(0)
                .setPingConnectionInterval(Math.toIntExact(
                        Heartbeat.interval(settings.commandTimeout()).toMillis()))
                .setReconnectionDelay(new ConstantDelay(RECONNECT));
        return config;
    }
}
