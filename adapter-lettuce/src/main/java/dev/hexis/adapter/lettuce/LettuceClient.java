package dev.hexis.adapter.lettuce;

import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Address;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A client of our own. While disconnected it rejects commands instead of keeping them to send, or to send again, later;
 * and it reconnects at a steady pace instead of after up to 30 seconds.
 */
final class LettuceClient {
    private static final Duration RECONNECT = Duration.ofMillis(200);
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(1);

    private final RedisSettings settings;
    private final ClientResources resources;
    private @Nullable AbstractRedisClient client;

    LettuceClient(RedisSettings settings) {
        this.settings = settings;
        this.resources = DefaultClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT))
                .nettyCustomizer(new NettyCustomizer() {
                    @Override
                    public void afterChannelInitialized(Channel channel) {
                        ReplyTimeout.watch(channel, settings.commandTimeout());
                    }
                })
                .build();
    }

    /** For one server. */
    RedisClient ofServer() {
        RedisClient opened = RedisClient.create(
                resources, uri(settings.topology().addresses().get(0)));
        opened.setOptions(options(ClientOptions.builder()).build());
        client = opened;
        return opened;
    }

    /** For a Cluster. It follows the Cluster's changes by looking every second, and at once when it meets one. */
    RedisClusterClient ofCluster() {
        List<RedisURI> nodes =
                settings.topology().addresses().stream().map(this::uri).toList();
        RedisClusterClient opened = RedisClusterClient.create(resources, nodes);
        ClusterClientOptions.Builder options = ClusterClientOptions.builder()
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(TOPOLOGY_REFRESH)
                        .adaptiveRefreshTriggersTimeout(TOPOLOGY_REFRESH)
                        .refreshTriggersReconnectAttempts(1)
                        .build());
        options(options);
        opened.setOptions(options.build());
        client = opened;
        return opened;
    }

    void shutdown() {
        if (client != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private RedisURI uri(Address address) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withDatabase(settings.database())
                .withClientName(settings.clientName())
                .withTimeout(settings.commandTimeout())
                .withSsl(settings.tls())
                .withVerifyPeer(SslVerifyMode.FULL);
        settings.credentials()
                .ifPresent(login ->
                        uri.withAuthentication(login.user(), login.password().toCharArray()));
        return uri.build();
    }

    private ClientOptions.Builder options(ClientOptions.Builder options) {
        return options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(settings.connectTimeout())
                        .build())
                .sslOptions(SslOptions.builder()
                        .handshakeTimeout(settings.commandTimeout())
                        .build());
    }
}
