package dev.hexis.adapter.redisson;

import dev.hexis.conformance.CallersClientContract;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.RedisTopology.Cluster;
import java.util.List;
import org.redisson.Redisson;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

final class RedissonCallersClientTest implements CallersClientContract {
    private record Client(RedissonClient redisson) implements CallersClient {
        @Override
        public Ports ports(String keyPrefix) {
            return RedissonPorts.over(redisson, Wire.of(keyPrefix));
        }

        @Override
        public String echo(String text) {
            return redisson.getScript(StringCodec.INSTANCE)
                    .eval(Mode.READ_ONLY, "return ARGV[1]", ReturnType.VALUE, List.of(), text);
        }

        @Override
        public void close() {
            redisson.shutdown();
        }
    }

    @Override
    public CallersClient open(RedisSettings settings) {
        String address = "redis://" + settings.host() + ":" + settings.port();
        int timeout = Math.toIntExact(settings.commandTimeout().toMillis());
        Config config = new Config();
        if (settings.topology() instanceof Cluster) {
            config.useClusterServers()
                    .addNodeAddress(address)
                    .setTimeout(timeout)
                    .setRetryAttempts(0);
        } else {
            config.useSingleServer().setAddress(address).setTimeout(timeout).setRetryAttempts(0);
        }
        return new Client(Redisson.create(config));
    }
}
