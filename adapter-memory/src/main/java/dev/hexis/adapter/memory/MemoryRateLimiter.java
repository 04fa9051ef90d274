package dev.hexis.adapter.memory;

import dev.hexis.domain.ratelimit.Acquisition;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rate limiter in memory; one act on a subject at a time. */
final class MemoryRateLimiter implements RateLimiter {
    private final Subjects subjects = new Subjects();
    private final InstantSource time;
    private final Runnable requireOpen;

    MemoryRateLimiter(InstantSource time, Runnable requireOpen) {
        this.time = time;
        this.requireOpen = requireOpen;
    }

    @Override
    public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
        return tryAcquireEach(subject, List.of(permits), limits).get(0);
    }

    @Override
    public List<Decision> tryAcquireEach(String subject, List<Long> costs, List<? extends RateLimit> limits) {
        Acquisition acquisition = new Acquisition(subject, costs, limits);
        return act(acquisition, act -> {
            List<Decision> decisions = new ArrayList<>(costs.size());
            for (long cost : acquisition.costs()) {
                decisions.add(act.acquire(cost));
            }
            act.save();
            return decisions;
        });
    }

    @Override
    public Decision peek(String subject, long permits, List<? extends RateLimit> limits) {
        return act(new Acquisition(subject, permits, limits), act -> act.status(permits));
    }

    @Override
    public Decision refund(String subject, long permits, Decision receipt) {
        return act(Acquisition.ofRefund(subject, permits, receipt), act -> {
            act.give(permits, receipt);
            Decision after = act.status(permits);
            act.save();
            return after;
        });
    }

    @Override
    public boolean reset(String subject, List<? extends RateLimit> limits) {
        requireOpen.run();
        return subjects.forget(Acquisition.ofReset(subject, limits), Micros.of(time.instant()));
    }

    private <R> R act(Acquisition acquisition, Function<Act, R> body) {
        requireOpen.run();
        return subjects.with(acquisition, Micros.of(time.instant()), body);
    }
}
