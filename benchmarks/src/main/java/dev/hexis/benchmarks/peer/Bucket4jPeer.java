package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.domain.ratelimit.RateLimit;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bucket4j on one connection of Lettuce; buckets are kept, as it advises, and expire when they are full again. */
record Bucket4jPeer(ProxyManager<byte[]> buckets, String keyPrefix) {

    static Bucket4jPeer on(BareLettuce lettuce, String keyPrefix) {
        ExpirationAfterWriteStrategy whenFull =
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(1));
        return new Bucket4jPeer(
                Bucket4jLettuce.casBasedBuilder(lettuce.connection())
                        .expirationAfterWrite(whenFull)
                        .build(),
                keyPrefix);
    }

    /** Takes a permit of all limits of a subject, each of which becomes a bandwidth of its bucket. */
    Operation taking(String area, Optimization optimization, List<? extends RateLimit> limits) {
        BucketConfiguration configuration = configuration(limits);
        Map<String, BucketProxy> kept = new ConcurrentHashMap<>();
        return subject -> kept.computeIfAbsent(
                        subject,
                        name -> buckets.builder()
                                .withOptimization(optimization)
                                .build(key(area, name), () -> configuration))
                .tryConsume(1);
    }

    private byte[] key(String area, String subject) {
        return (keyPrefix + ":bucket4j-" + area + ":" + subject).getBytes(StandardCharsets.UTF_8);
    }

    private static BucketConfiguration configuration(List<? extends RateLimit> limits) {
        ConfigurationBuilder configuration = BucketConfiguration.builder();
        for (RateLimit limit : limits) {
            configuration.addLimit(bandwidth -> bandwidth
                    .capacity(limit.capacity())
                    .refillGreedy(limit.permits(), limit.period())
                    .id(limit.name()));
        }
        return configuration.build();
    }
}
