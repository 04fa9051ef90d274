package dev.hexis.benchmarks.peer;

import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What the libraries of Spring stand on: Lettuce, of which all threads share one connection. */
record SpringPeer(LettuceConnectionFactory connections) implements AutoCloseable {

    static SpringPeer open(RedisSettings settings) {
        RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(settings.host(), settings.port());
        server.setDatabase(settings.database());
        settings.credentials().ifPresent(login -> {
            server.setUsername(login.user());
            server.setPassword(login.password());
        });
        LettuceClientConfiguration client = LettuceClientConfiguration.builder()
                .commandTimeout(settings.commandTimeout())
                .shutdownQuietPeriod(Duration.ZERO)
                .build();
        LettuceConnectionFactory connections = new LettuceConnectionFactory(server, client);
        connections.afterPropertiesSet();
        connections.start();
        return new SpringPeer(connections);
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
