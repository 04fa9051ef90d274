package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A subject takes a permit from a token bucket. */
public record RateLimitWork(Wire wire) implements Work {
    private static final String SUBJECT = "SUBJECT";

    /** So slow and large that every decision finds a state and is allowed. */
    private static final RateLimit LIMIT = RateLimit.tokenBucket("api", 1_000_000, Duration.ofDays(30));

    @Override
    public String title() {
        return "rate limit: one token bucket";
    }

    @Override
    public Operation through(Ports ports) {
        RateLimiter limiter = ports.rateLimiter();
        return subject -> limiter.tryAcquire(subject, LIMIT).isAllowed();
    }

    @Override
    public Operation byHand(BareClient client) {
        BareScript script = client.prepare(script());
        return subject -> Replies.isAllowed(script.call(subject));
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return Optional.of(Raw.of(names, subject -> wire.rateLimit().tryAcquire(subject, 1, List.of(LIMIT))));
    }

    private PreparedScript script() {
        return PreparedScript.of(wire.rateLimit().tryAcquire(SUBJECT, 1, List.of(LIMIT)), SUBJECT);
    }
}
