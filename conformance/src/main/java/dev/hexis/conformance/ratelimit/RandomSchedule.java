package dev.hexis.conformance.ratelimit;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.Verdict;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * What to do next, and when: repeatable by its seed. Times are of all sizes, often just the ones that were promised.
 */
final class RandomSchedule {
    record Step(String text, boolean charges, Function<RateLimiter, Object> act) {}

    private static final List<Algorithm> ALGORITHMS = List.of(Algorithm.values());

    private final Random random;
    private final String subject;
    private final MovableClock clock;
    private final List<Decision> receipts = new ArrayList<>();
    private Duration promised = Duration.ZERO;

    RandomSchedule(long seed, String subject, MovableClock clock) {
        this.random = new Random(seed);
        this.subject = subject;
        this.clock = clock;
    }

    Step next() {
        clock.advance(pause());
        int dice = random.nextInt(100);
        if (dice < 50) {
            return acquire(limits());
        }
        if (dice < 65) {
            return acquireEach(limits());
        }
        if (dice < 80) {
            return peek(limits());
        }
        if (dice < 97 && !receipts.isEmpty()) {
            return refund(receipts.get(random.nextInt(receipts.size())));
        }
        return reset(limits());
    }

    /** Tells the schedule what came of a step, for refunds and for times to wait for. */
    void observe(Step step, Object outcome) {
        if (outcome instanceof Decision decision) {
            if (step.charges() && decision.isAllowed()) {
                receipts.add(decision);
            }
            LimitStatus binding = decision.binding();
            promised = decision.verdict() == Verdict.DENIED ? binding.retryAfter() : binding.resetAfter();
        }
    }

    private Step acquire(List<RateLimit> limits) {
        long cost = cost();
        return new Step(
                "acquire " + cost + " of " + limits, true, limiter -> limiter.tryAcquire(subject, cost, limits));
    }

    private Step acquireEach(List<RateLimit> limits) {
        List<Long> costs = LongStream.generate(this::cost)
                .limit(1 + random.nextInt(6))
                .boxed()
                .toList();
        return new Step(
                "acquire each of " + costs + " of " + limits,
                false,
                limiter -> limiter.tryAcquireEach(subject, costs, limits));
    }

    private Step peek(List<RateLimit> limits) {
        long cost = cost();
        return new Step("peek " + cost + " of " + limits, false, limiter -> limiter.peek(subject, cost, limits));
    }

    private Step refund(Decision receipt) {
        long permits = 1L + random.nextInt((int) receipt.permits());
        return new Step(
                "refund " + permits + " of " + receipt, false, limiter -> limiter.refund(subject, permits, receipt));
    }

    /** Whether a reset found something depends on when the store dropped what had expired; what follows must not. */
    private Step reset(List<RateLimit> limits) {
        return new Step("reset " + limits, false, limiter -> {
            limiter.reset(subject, limits);
            return limiter.peek(subject, 1, limits);
        });
    }

    private long cost() {
        return 1L + random.nextInt(random.nextInt(4) == 0 ? 13 : 3);
    }

    private Duration pause() {
        int dice = random.nextInt(100);
        if (dice < 30) {
            return Duration.ZERO;
        }
        if (dice < 45) {
            return promised;
        }
        if (dice < 55) {
            return promised.minusNanos(1000);
        }
        if (dice < 60) {
            return Duration.ofNanos(1000L * random.nextInt(50));
        }
        Duration some = Duration.ofNanos(1000L * random.nextInt(40_000_000));
        if (dice < 90) {
            return some;
        }
        return dice < 95 ? some.negated() : some.multipliedBy(random.nextInt(9) - 4);
    }

    private List<RateLimit> limits() {
        List<RateLimit> limits = new ArrayList<>();
        do {
            limits.add(limit(ALGORITHMS.get(random.nextInt(ALGORITHMS.size())), "n" + limits.size()));
        } while (limits.size() < 4 && random.nextInt(3) == 0);
        Collections.shuffle(limits, random);
        return limits;
    }

    private RateLimit limit(Algorithm algorithm, String name) {
        Duration period = Duration.ofSeconds(List.of(7, 60, 90).get(random.nextInt(5) == 0 ? random.nextInt(3) : 1));
        return algorithm.limit(name, random.nextInt(6) == 0 ? 5 + random.nextInt(8) : 11, period);
    }
}
