package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Giving permits back never lets more pass than if they had not been taken. */
public interface RefundContract extends OnRateLimiter {
    Duration PERIOD = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource
    default void whatIsGivenBackCanBeTakenAgain(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, PERIOD);
        String subject = newSubject();
        Decision receipt = limiter().tryAcquire(subject, 8, List.of(limit));

        Decision after = limiter().refund(subject, 5, receipt);

        assertThat(after.binding().remaining()).isEqualTo(7);
        assertThat(after.permits()).isEqualTo(5);
        assertThat(after.isAllowed()).isTrue();
        assertThat(limiter().tryAcquire(subject, 7, List.of(limit)).isAllowed()).isTrue();
        assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void aRefundOfEverythingLeavesNothing(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, PERIOD);
        String subject = newSubject();

        limiter().refund(subject, 8, limiter().tryAcquire(subject, 8, List.of(limit)));

        LimitStatus status = limiter().peek(subject, 1, List.of(limit)).binding();
        assertThat(status.remaining()).isEqualTo(10);
        assertThat(status.resetAfter()).isZero();
        assertThat(limiter().reset(subject, List.of(limit))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void aRefundAfterThePermitsCameBackByThemselvesGivesNothing(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, PERIOD);
        String subject = newSubject();
        Decision receipt = limiter().tryAcquire(subject, 5, List.of(limit));
        clock().advance(PERIOD.multipliedBy(2));
        limiter().tryAcquire(subject, 10, List.of(limit));

        limiter().refund(subject, 5, receipt);

        assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void aLateRefundIsAsIfThePermitsHadNotBeenTaken(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 12, PERIOD);
        String subject = newSubject();
        String other = newSubject();
        limiter().tryAcquire(subject, 3, List.of(limit));
        limiter().tryAcquire(other, 3, List.of(limit));
        Decision receipt = limiter().tryAcquire(subject, 4, List.of(limit));
        clock().advance(Duration.ofSeconds(7));
        limiter().tryAcquire(subject, 2, List.of(limit));
        limiter().tryAcquire(other, 2, List.of(limit));
        clock().advance(Duration.ofSeconds(7));

        limiter().refund(subject, 4, receipt);

        assertThat(limiter().peek(subject, 12, List.of(limit)))
                .isEqualTo(limiter().peek(other, 12, List.of(limit)));
        clock().advance(Duration.ofSeconds(50));
        assertThat(limiter().peek(subject, 12, List.of(limit)))
                .isEqualTo(limiter().peek(other, 12, List.of(limit)));
    }

    @ParameterizedTest
    @EnumSource
    default void moreThanWasTakenIsNeverGivenBack(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, PERIOD);
        String subject = newSubject();
        Decision receipt = limiter().tryAcquire(subject, 4, List.of(limit));
        limiter().refund(subject, 4, receipt);
        limiter().refund(subject, 4, receipt);

        assertThat(limiter().peek(subject, 1, List.of(limit)).binding().remaining())
                .isEqualTo(10);
        assertThatThrownBy(() -> limiter().refund(subject, 5, receipt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("permits 5");
    }

    @Test
    default void everyLimitOfTheReceiptGetsItsPartBack() {
        RateLimit bucket = RateLimit.tokenBucket("bucket", 10, PERIOD);
        RateLimit window = RateLimit.fixedWindow("window", 10, Duration.ofSeconds(10));
        String subject = newSubject();
        clock().advance(Duration.ofSeconds(9));
        Decision receipt = limiter().tryAcquire(subject, 6, List.of(bucket, window));
        clock().advance(Duration.ofSeconds(6));
        limiter().tryAcquire(subject, 3, List.of(window));

        Decision after = limiter().refund(subject, 6, receipt);

        assertThat(after.limits()).extracting(LimitStatus::remaining).containsExactly(10L, 7L);
    }

    @Test
    default void aDecisionThatTookNothingIsNoReceipt() {
        RateLimit limit = RateLimit.tokenBucket("api", 1, PERIOD);
        String subject = newSubject();
        limiter().tryAcquire(subject, limit);
        Decision denied = limiter().tryAcquire(subject, limit);

        assertThatThrownBy(() -> limiter().refund(subject, 1, denied))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DENIED");
    }
}
