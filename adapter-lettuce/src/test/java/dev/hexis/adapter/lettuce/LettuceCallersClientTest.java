package dev.hexis.adapter.lettuce;

import dev.hexis.conformance.CallersClientContract;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Cluster;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;

final class LettuceCallersClientTest implements CallersClientContract {
    private record OfServer(RedisClient client) implements CallersClient {
        @Override
        public Ports ports(String keyPrefix) {
            return LettucePorts.over(client, Wire.of(keyPrefix));
        }

        @Override
        public String echo(String text) {
            try (StatefulRedisConnection<String, String> connection = client.connect()) {
                return connection.sync().echo(text);
            }
        }

        @Override
        public void close() {
            client.shutdown();
        }
    }

    private record OfCluster(RedisClusterClient client) implements CallersClient {
        @Override
        public Ports ports(String keyPrefix) {
            return LettucePorts.over(client, Wire.of(keyPrefix));
        }

        @Override
        public String echo(String text) {
            try (StatefulRedisClusterConnection<String, String> connection = client.connect()) {
                return connection.sync().echo(text);
            }
        }

        @Override
        public void close() {
            client.shutdown();
        }
    }

    @Override
    public CallersClient open(RedisSettings settings) {
        RedisURI uri = RedisURI.builder()
                .withHost(settings.host())
                .withPort(settings.port())
                .withTimeout(settings.commandTimeout())
                .build();
        return settings.topology() instanceof Cluster
                ? new OfCluster(RedisClusterClient.create(uri))
                : new OfServer(RedisClient.create(uri));
    }
}
