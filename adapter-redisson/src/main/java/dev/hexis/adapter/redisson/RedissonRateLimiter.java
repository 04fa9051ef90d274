package dev.hexis.adapter.redisson;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.RateLimitCalls;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.util.List;

final class RedissonRateLimiter implements RateLimiter {
    private final RedissonScripts scripts;
    private final RateLimitCalls calls;

    RedissonRateLimiter(RedissonScripts scripts, RateLimitCalls calls) {
        this.scripts = scripts;
        this.calls = calls;
    }

    @Override
    public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
        return scripts.run(calls.tryAcquire(subject, permits, limits));
    }

    @Override
    public List<Decision> tryAcquireEach(String subject, List<Long> costs, List<? extends RateLimit> limits) {
        return scripts.run(calls.tryAcquireEach(subject, costs, limits));
    }

    @Override
    public Decision peek(String subject, long permits, List<? extends RateLimit> limits) {
        return scripts.run(calls.peek(subject, permits, limits));
    }

    @Override
    public Decision refund(String subject, long permits, Decision receipt) {
        return scripts.run(calls.refund(subject, permits, receipt));
    }

    @Override
    public boolean reset(String subject, List<? extends RateLimit> limits) {
        return scripts.run(calls.reset(subject, limits));
    }
}
