package dev.hexis.adapter.redisson;

import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Address;
import dev.hexis.ports.RedisTopology.Cluster;
import dev.hexis.ports.pubsub.Heartbeat;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.config.BaseConfig;
import org.redisson.config.ClusterServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.redisson.config.ReadMode;
import org.redisson.config.SingleServerConfig;
import org.redisson.config.SubscriptionMode;

/**
 * A client that does what the settings say. It sends a command once, where Redisson alone repeats it up to four times;
 * it has as many threads as the machine has cores, where 48 are slower; and it leaves loading scripts to the adapter.
 */
record RedissonConnection(RedissonClient client, Runnable closeClient) {
    private static final Duration RECONNECT = Duration.ofMillis(200);
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(1);

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
        if (settings.topology() instanceof Cluster cluster) {
            configure(config.useClusterServers(), cluster, settings);
        } else {
            configure(config.useSingleServer(), settings);
        }
        return config;
    }

    private static void configure(SingleServerConfig server, RedisSettings settings) {
        common(server, settings)
                .setAddress(url(settings, settings.topology().addresses().get(0)))
                .setDatabase(settings.database())
                .setConnectionPoolSize(settings.poolSize())
                .setConnectionMinimumIdleSize(Math.min(2, settings.poolSize()))
                .setSubscriptionConnectionMinimumIdleSize(0);
    }

    /** Reads go to the primaries too, as a replica may not have yet what was written. */
    private static void configure(ClusterServersConfig servers, Cluster cluster, RedisSettings settings) {
        cluster.addresses().forEach(node -> servers.addNodeAddress(url(settings, node)));
        common(servers, settings)
                .setScanInterval(Math.toIntExact(TOPOLOGY_REFRESH.toMillis()))
                .setReadMode(ReadMode.MASTER)
                .setSubscriptionMode(SubscriptionMode.MASTER)
                .setMasterConnectionPoolSize(settings.poolSize())
                .setMasterConnectionMinimumIdleSize(Math.min(2, settings.poolSize()))
                .setSubscriptionConnectionMinimumIdleSize(0);
    }

    private static <T extends BaseConfig<T>> T common(T servers, RedisSettings settings) {
        return servers.setClientName(settings.clientName())
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setTimeout(Math.toIntExact(settings.commandTimeout().toMillis()))
                .setRetryAttempts(0)
                .setSubscriptionTimeout(
                        Math.toIntExact(settings.commandTimeout().toMillis()))
                .setSubscriptionsPerConnection(SUBSCRIPTIONS)
                .setPingConnectionInterval(pingMillis(settings))
                .setReconnectionDelay(new ConstantDelay(RECONNECT));
    }

    /**
     * Silence may begin just after a PING; only the next is not answered, which Redisson looks for an interval later.
     */
    private static int pingMillis(RedisSettings settings) {
        return Math.toIntExact(
                Heartbeat.longestSilence(settings.commandTimeout()).toMillis() / 2);
    }

    private static String url(RedisSettings settings, Address address) {
        return (settings.tls() ? "rediss://" : "redis://") + address;
    }
}
