package dev.hexis.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.embedded.EmbeddedCluster;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What moves to another node of a Cluster is followed, at once and without doing anything twice. */
public interface MovingSlotContract extends OnRedis {

    @Test
    default void aLimitThatMovesIsChargedOnceForEachCall() {
        RateLimit limit = RateLimit.tokenBucket("api", 10, Duration.ofMinutes(10));
        try (EmbeddedCluster cluster = EmbeddedCluster.start();
                Ports ports = connect(RedisSettings.parse(cluster.uri()))) {
            assertThat(remaining(ports, limit)).isEqualTo(9);
            SlotMove move = new SlotMove(cluster, "hexis:rate-1:{alice}:tb:api");

            move.begin();
            assertThat(remaining(ports, limit)).as("while it moves").isEqualTo(8);
            assertThat(remaining(ports, limit)).as("while it moves").isEqualTo(7);
            move.end();
            assertThat(remaining(ports, limit)).as("when it has moved").isEqualTo(6);
            assertThat(remaining(ports, limit)).as("when it has moved").isEqualTo(5);
        }
    }

    @Test
    default void anEntryOfTheCacheThatHasMovedIsFound() {
        Region region = Region.of("prices", Duration.ofMinutes(10));
        try (EmbeddedCluster cluster = EmbeddedCluster.start();
                Ports ports = connect(RedisSettings.parse(cluster.uri()))) {
            ports.cache().put(region, "tea", "3".getBytes(StandardCharsets.UTF_8));
            SlotMove move = new SlotMove(cluster, "hexis:cache-1:{prices}:any");

            move.begin();
            assertThat(ports.cache().get(region, "tea")).as("while it moves").isInstanceOf(Lookup.Hit.class);
            move.end();
            assertThat(ports.cache().get(region, "tea")).as("when it has moved").isInstanceOf(Lookup.Hit.class);
        }
    }

    private static long remaining(Ports ports, RateLimit limit) {
        return ports.rateLimiter().tryAcquire("alice", limit).binding().remaining();
    }
}
