package dev.hexis.adapter.lettuce;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.event.ClusterTopologyChangedEvent;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Connections to every primary of a Cluster before they are needed. Lettuce connects to a node when the first command
 * for it comes, and a client that rejects commands while disconnected rejects that one.
 */
final class WarmNodes {
    private WarmNodes() {}

    /** Connects to the primaries there are, and to those that join later. */
    static StatefulRedisClusterConnection<byte[], byte[]> keep(
            RedisClusterClient client, StatefulRedisClusterConnection<byte[], byte[]> connection) {
        CompletableFuture.allOf(connections(connection).toArray(CompletableFuture<?>[]::new))
                .orTimeout(connection.getTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(nodeIsDown -> null)
                .join();
        client.getResources()
                .eventBus()
                .get()
                .ofType(ClusterTopologyChangedEvent.class)
                .takeWhile(event -> connection.isOpen())
                .subscribe(event -> connections(connection));
        return connection;
    }

    private static List<CompletableFuture<?>> connections(StatefulRedisClusterConnection<byte[], byte[]> connection) {
        List<CompletableFuture<?>> connections = new ArrayList<>();
        for (RedisClusterNode node : connection.getPartitions()) {
            if (!node.getSlots().isEmpty()) {
                RedisURI uri = node.getUri();
                connections.add(connection.getConnectionAsync(uri.getHost(), uri.getPort()));
            }
        }
        return connections;
    }
}
