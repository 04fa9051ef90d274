package dev.hexis.adapter.lettuce;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
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

    /** Connects to the primaries there are. The first command for one that joins later is rejected, unsent. */
    static StatefulRedisClusterConnection<byte[], byte[]> warmed(
            StatefulRedisClusterConnection<byte[], byte[]> connection) {
        CompletableFuture.allOf(connections(connection).toArray(CompletableFuture<?>[]::new))
                .orTimeout(connection.getTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(nodeIsDown -> null)
                .join();
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
