package dev.hexis.conformance.ratelimit;

import dev.hexis.conformance.Broken;
import dev.hexis.conformance.Kit;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these limiters is broken in one way, and the contract must say so. */
final class BrokenRateLimitersTest {

    @Test
    void passesTheModel() {
        Kit.passes(BrokenLimiter.class);
    }

    @Test
    void refusesALimiterThatChargesRefusedRequests() {
        Kit.refuses(ChargesRefused.class, "refusedRequestsCostNothing");
    }

    @Test
    void refusesALimiterThatReadsAndThenWrites() {
        Kit.refuses(ReadsThenWrites.class, "callersAtTheSameTimeAreGrantedExactlyTheLimit");
    }

    @Test
    void refusesALimiterThatMintsWhenTheClockStepsBack() {
        Kit.refuses(MintsOnStepBack.class, "aStepBackMintsNothing");
    }

    @Test
    void refusesALimiterThatRefundsBlindly() {
        Kit.refuses(RefundsBlindly.class, "aRefundAfterThePermitsCameBackByThemselvesGivesNothing");
    }

    @Test
    void refusesALimiterThatChargesOneLimitAfterTheOther() {
        Kit.refuses(OneAfterTheOther.class, "ifOneLimitDeniesNoneIsCharged");
    }

    @Test
    void refusesALimiterThatRoundsWaitsToMilliseconds() {
        Kit.refuses(RoundsWaits.class, "passesWhenRetryAfterIsOverAndNoSooner");
    }

    @Test
    void refusesALimiterThatIsOffByOneMicrosecondNowAndThen() {
        Kit.refuses(LateByAMicrosecond.class, "agreesWithTheModelOnASchedule");
    }

    /** As good as the model, until something is overridden. */
    static class BrokenLimiter extends Broken
            implements AcquisitionContract,
                    SeveralLimitsContract,
                    ExactnessContract,
                    ClockContract,
                    RefundContract,
                    ModelContract,
                    UnhappyArgumentsContract,
                    RateLimiter {
        BrokenLimiter() {}

        BrokenLimiter(UnaryOperator<InstantSource> distortion) {
            super(distortion);
        }

        final RateLimiter well() {
            return model().rateLimiter();
        }

        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            return well().tryAcquire(subject, permits, limits);
        }

        @Override
        public final List<Decision> tryAcquireEach(String subject, List<Long> costs, List<? extends RateLimit> limits) {
            return well().tryAcquireEach(subject, costs, limits);
        }

        @Override
        public final Decision peek(String subject, long permits, List<? extends RateLimit> limits) {
            return well().peek(subject, permits, limits);
        }

        @Override
        public Decision refund(String subject, long permits, Decision receipt) {
            return well().refund(subject, permits, receipt);
        }

        @Override
        public final boolean reset(String subject, List<? extends RateLimit> limits) {
            return well().reset(subject, limits);
        }
    }

    static final class ChargesRefused extends BrokenLimiter {
        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Decision decision = super.tryAcquire(subject, permits, limits);
            if (!decision.isAllowed()) {
                super.tryAcquire(subject, 1, limits);
            }
            return decision;
        }
    }

    static final class ReadsThenWrites extends BrokenLimiter {
        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Decision read = super.peek(subject, permits, limits);
            LockSupport.parkNanos(100_000); // as long as a round trip
            Decision written = super.tryAcquire(subject, permits, limits);
            return read.isAllowed() ? read : written;
        }
    }

    static final class MintsOnStepBack extends BrokenLimiter {
        private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Instant now = super.peek(subject, 1, limits).at();
            if (now.isBefore(latest.getAndSet(now))) {
                super.reset(subject, limits);
            }
            return super.tryAcquire(subject, permits, limits);
        }
    }

    static final class RefundsBlindly extends BrokenLimiter {
        @Override
        public Decision refund(String subject, long permits, Decision receipt) {
            super.refund(subject, permits, receipt);
            super.reset(
                    subject, receipt.limits().stream().map(LimitStatus::limit).toList());
            return super.peek(
                    subject,
                    permits,
                    receipt.limits().stream().map(LimitStatus::limit).toList());
        }
    }

    static final class OneAfterTheOther extends BrokenLimiter {
        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            List<Decision> decisions = limits.stream()
                    .map(limit -> super.tryAcquire(subject, permits, List.of(limit)))
                    .toList();
            return new Decision(
                    permits,
                    super.peek(subject, permits, limits).at(),
                    decisions.stream().map(Decision::binding).toList());
        }
    }

    static final class RoundsWaits extends BrokenLimiter {
        @Override
        public Decision tryAcquire(String subject, long permits, List<? extends RateLimit> limits) {
            Decision decision = super.tryAcquire(subject, permits, limits);
            return new Decision(
                    decision.permits(),
                    decision.at(),
                    decision.limits().stream().map(RoundsWaits::rounded).toList());
        }

        private static LimitStatus rounded(LimitStatus status) {
            Duration retry = status.retryAfter().equals(LimitStatus.NEVER)
                    ? LimitStatus.NEVER
                    : Duration.ofMillis(status.retryAfter().toMillis());
            return new LimitStatus(status.limit(), status.remaining(), retry, status.resetAfter());
        }
    }

    static final class LateByAMicrosecond extends BrokenLimiter {
        LateByAMicrosecond() {
            super(time -> () -> late(time.instant()));
        }

        private static Instant late(Instant instant) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant) % 7 == 0 ? instant.plusNanos(1000) : instant;
        }
    }
}
