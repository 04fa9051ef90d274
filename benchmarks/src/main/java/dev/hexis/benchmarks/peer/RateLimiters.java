package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.script.ScriptFile;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.ratelimit.RateLimiter;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redisson.api.RRateLimiter;
import org.redisson.api.RateType;

/** All rate limiters, each as an operation that takes one permit. What they store is told apart by areas. */
final class RateLimiters implements AutoCloseable {
    private static final String SUBJECT = "SUBJECT";

    final Adapters hexis;
    final RedissonPeer redisson;
    final RedissonPeer redissonAsShipped;
    private final BareLettuce bare;
    private final BareLettuce underBucket4j;
    private final Bucket4jPeer bucket4j;
    private final Wire wire;

    RateLimiters(RedisSettings settings, int threads) {
        hexis = Adapters.open(settings, threads);
        bare = BareLettuce.open(settings);
        underBucket4j = BareLettuce.open(settings);
        bucket4j = Bucket4jPeer.on(underBucket4j, settings.keyPrefix());
        redisson = RedissonPeer.tuned(settings);
        redissonAsShipped = RedissonPeer.asShipped(settings);
        wire = Wire.of(settings.keyPrefix());
    }

    static Operation hexis(Ports ports, List<? extends RateLimit> limits) {
        RateLimiter limiter = ports.rateLimiter();
        return subject -> limiter.tryAcquire(subject, 1, limits).isAllowed();
    }

    Operation script(RateLimit limit) {
        BareScript script = bare.prepare(PreparedScript.of(
                ScriptFile.read("gcra_minimal"), wire.rateLimit().tryAcquire(SUBJECT, 1, List.of(limit)), SUBJECT));
        return subject -> script.call(subject).equals(List.of(0L));
    }

    Operation bucket4j(String area, Optimization optimization, List<? extends RateLimit> limits) {
        return bucket4j.taking(area, optimization, limits);
    }

    /** Its limiters remember every permit for the length of their window. */
    static Operation redisson(RedissonPeer redisson, String area, long permits, Duration window) {
        Map<String, RRateLimiter> limiters = new ConcurrentHashMap<>();
        return subject -> limiters.computeIfAbsent(subject, name -> {
                    RRateLimiter limiter = redisson.client().getRateLimiter(redisson.key(area + ":" + name));
                    limiter.trySetRate(RateType.OVERALL, permits, window);
                    return limiter;
                })
                .tryAcquire();
    }

    @Override
    public void close() {
        redisson.deleteKeys();
        redissonAsShipped.close();
        redisson.close();
        underBucket4j.close();
        bare.close();
        hexis.close();
    }
}
