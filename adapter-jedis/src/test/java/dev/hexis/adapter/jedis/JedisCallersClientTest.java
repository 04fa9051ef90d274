package dev.hexis.adapter.jedis;

import dev.hexis.conformance.CallersClientContract;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Cluster;
import java.util.Set;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

final class JedisCallersClientTest implements CallersClientContract {
    private record Client(UnifiedJedis jedis) implements CallersClient {
        @Override
        public Ports ports(String keyPrefix) {
            return JedisPorts.over(jedis, Wire.of(keyPrefix));
        }

        @Override
        public String echo(String text) {
            return jedis.executeCommand(
                    new CommandObject<>(new CommandArguments(Command.ECHO).add(text), BuilderFactory.STRING));
        }

        @Override
        public void close() {
            jedis.close();
        }
    }

    @Override
    public CallersClient open(RedisSettings settings) {
        HostAndPort address = new HostAndPort(settings.host(), settings.port());
        JedisClientConfig config = DefaultJedisClientConfig.builder()
                .socketTimeoutMillis(Math.toIntExact(settings.commandTimeout().toMillis()))
                .build();
        if (settings.topology() instanceof Cluster) {
            return new Client(RedisClusterClient.builder()
                    .nodes(Set.of(address))
                    .clientConfig(config)
                    .build());
        }
        return new Client(
                RedisClient.builder().hostAndPort(address).clientConfig(config).build());
    }
}
