package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several limits in one decision: all are charged or none. */
public interface SeveralLimitsContract extends OnRateLimiter {
    RateLimit HOURLY = RateLimit.tokenBucket("hourly", 100, Duration.ofHours(1));
    RateLimit BURST = RateLimit.fixedWindow("burst", 5, Duration.ofSeconds(10));
    RateLimit SLIDING = RateLimit.slidingWindow("sliding", 20, Duration.ofMinutes(1));
    RateLimit COUNTED = RateLimit.slidingWindowCounter("counted", 30, Duration.ofMinutes(1));

    @Test
    default void allLimitsAreChargedTogether() {
        String subject = newSubject();

        Decision decision = limiter().tryAcquire(subject, 3, List.of(HOURLY, BURST, SLIDING, COUNTED));

        assertThat(decision.isAllowed()).isTrue();
        assertThat(decision.limits()).extracting(LimitStatus::limit).containsExactly(HOURLY, BURST, SLIDING, COUNTED);
        assertThat(decision.limits()).extracting(LimitStatus::remaining).containsExactly(97L, 2L, 17L, 27L);
        assertThat(decision.binding().limit()).isEqualTo(BURST);
    }

    @Test
    default void ifOneLimitDeniesNoneIsCharged() {
        String subject = newSubject();
        limiter().tryAcquire(subject, 3, List.of(HOURLY, BURST, SLIDING, COUNTED));

        Decision denied = limiter().tryAcquire(subject, 3, List.of(HOURLY, BURST, SLIDING, COUNTED));

        assertThat(denied.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(denied.binding().limit()).isEqualTo(BURST);
        assertThat(denied.retryAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(denied.limits()).extracting(LimitStatus::remaining).containsExactly(97L, 2L, 17L, 27L);
        assertThat(denied.limits())
                .extracting(LimitStatus::verdict)
                .containsExactly(Verdict.ALLOWED, Verdict.DENIED, Verdict.ALLOWED, Verdict.ALLOWED);
    }

    @Test
    default void theLongestWaitBinds() {
        String subject = newSubject();
        RateLimit slow = RateLimit.fixedWindow("slow", 5, Duration.ofMinutes(1));
        limiter().tryAcquire(subject, 5, List.of(BURST, slow));

        Decision denied = limiter().tryAcquire(subject, 1, List.of(BURST, slow));

        assertThat(denied.binding().limit()).isEqualTo(slow);
        assertThat(denied.retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    default void whatCanNeverPassBindsBeforeEveryWait() {
        String subject = newSubject();
        limiter().tryAcquire(subject, 15, List.of(SLIDING));

        Decision decision = limiter().tryAcquire(subject, 10, List.of(SLIDING, BURST));

        assertThat(decision.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(decision.binding().limit()).isEqualTo(BURST);
        assertThat(decision.limits().get(0).verdict()).isEqualTo(Verdict.DENIED);
    }

    @Test
    default void aRefusedCostDoesNotHoldUpTheNext() {
        String subject = newSubject();

        List<Decision> decisions = limiter().tryAcquireEach(subject, List.of(4L, 2L, 1L, 1L), List.of(HOURLY, BURST));

        assertThat(decisions)
                .extracting(Decision::verdict)
                .containsExactly(Verdict.ALLOWED, Verdict.DENIED, Verdict.ALLOWED, Verdict.DENIED);
        assertThat(decisions.get(3).limits()).extracting(LimitStatus::remaining).containsExactly(95L, 0L);
    }

    @Test
    default void aLimitIsTheSameAloneAndAmongOthers() {
        String subject = newSubject();
        limiter().tryAcquire(subject, 2, List.of(BURST));
        limiter().tryAcquire(subject, 2, List.of(HOURLY, BURST));

        assertThat(limiter().tryAcquire(subject, 1, List.of(BURST)).binding().remaining())
                .isZero();
        assertThat(limiter().tryAcquire(subject, HOURLY).binding().remaining()).isEqualTo(97);
    }
}
