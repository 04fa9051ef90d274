package dev.hexis.benchmarks.work;

import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.RateLimitCalls;
import dev.hexis.lua.Wire;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

final class RateLimitVerbs {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final RateLimit BUCKET = RateLimit.tokenBucket("api", 1_000_000, MONTH);
    private static final RateLimit WINDOW = RateLimit.fixedWindow("window", 100_000_000, MONTH);
    private static final RateLimit COUNTER = RateLimit.slidingWindowCounter("counter", 100_000_000, MONTH);
    private static final RateLimit EXACT = RateLimit.slidingWindow("exact", 1_000_000, Duration.ofSeconds(1));
    private static final List<Long> TEN_CALLERS = Collections.nCopies(10, 1L);

    private RateLimitVerbs() {}

    static List<Work> of(Wire wire) {
        RateLimitCalls calls = wire.rateLimit();
        return List.of(
                acquire("one fixed window", calls, List.of(WINDOW)),
                acquire("one sliding window counter", calls, List.of(COUNTER)),
                acquire("one exact sliding window", calls, List.of(EXACT)),
                acquire("two limits at once", calls, List.of(BUCKET, WINDOW)),
                Verb.of(
                                "rate limit: ten callers in one trip",
                                (ports, name) -> ports.rateLimiter()
                                        .tryAcquireEach(name, TEN_CALLERS, List.of(BUCKET))
                                        .get(9)
                                        .isAllowed(),
                                (name, same) -> calls.tryAcquireEach(name, TEN_CALLERS, List.of(BUCKET)))
                        .counting(10),
                Verb.of(
                        "rate limit: peek",
                        (ports, name) -> ports.rateLimiter()
                                .peek(name, 1, List.of(BUCKET))
                                .isAllowed(),
                        (name, same) -> calls.peek(name, 1, List.of(BUCKET))),
                Verb.of(
                        "rate limit: refund",
                        (ports, name) -> ports.rateLimiter().tryAcquire(name, 1, List.of(BUCKET)),
                        (ports, name, receipt) ->
                                ports.rateLimiter().refund(name, 1, receipt).isAllowed(),
                        (name, receipt) -> List.of(calls.refund(name, 1, receipt))),
                Verb.of(
                        "rate limit: acquire and reset",
                        (ports, name) -> name,
                        (ports, name, same) ->
                                ports.rateLimiter().tryAcquire(name, BUCKET).isAllowed()
                                        && ports.rateLimiter().reset(name, List.of(BUCKET)),
                        (name, same) -> List.of(
                                calls.tryAcquire(name, 1, List.of(BUCKET)), calls.reset(name, List.of(BUCKET)))));
    }

    private static Work acquire(String what, RateLimitCalls calls, List<RateLimit> limits) {
        return Verb.of(
                "rate limit: " + what,
                (ports, name) -> ports.rateLimiter().tryAcquire(name, 1, limits).isAllowed(),
                (name, same) -> calls.tryAcquire(name, 1, limits));
    }
}
