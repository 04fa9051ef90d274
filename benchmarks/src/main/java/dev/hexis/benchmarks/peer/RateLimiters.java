package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.script.ScriptFile;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redisson.api.RRateLimiter;
import org.redisson.api.RateType;

/** All rate limiters, each as an operation that takes one permit. What they store is told apart by areas. */
record RateLimiters(
        Adapters hexis,
        BareLettuce bare,
        Bucket4jPeer bucket4j,
        RedissonPeer redisson,
        RedissonPeer redissonAsShipped,
        Wire wire) {
    private static final String SUBJECT = "SUBJECT";

    static Operation hexis(Ports ports, List<? extends RateLimit> limits) {
        RateLimiter limiter = ports.rateLimiter();
        return subject -> limiter.tryAcquire(subject, 1, limits).isAllowed();
    }

    Operation script(RateLimit limit) {
        BareScript script = bare.prepare(PreparedScript.of(
                ScriptFile.read("gcra_minimal"), wire.rateLimit().tryAcquire(SUBJECT, 1, List.of(limit)), SUBJECT));
        return subject -> script.call(subject).equals(List.of(0L));
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
}
