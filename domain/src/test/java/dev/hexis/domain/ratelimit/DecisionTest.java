package dev.hexis.domain.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DecisionTest {
    private static final RateLimit A = RateLimit.fixedWindow("a", 10, Duration.ofSeconds(10));
    private static final RateLimit B = RateLimit.fixedWindow("b", 10, Duration.ofSeconds(10));

    @Test
    void whenAllAllowTheFewestRemainingBind() {
        Decision decision = decision(status(A, 5, Duration.ZERO), status(B, 3, Duration.ZERO));

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(decision.isAllowed()).isTrue();
        assertThat(decision.binding().limit()).isEqualTo(B);
        assertThat(decision.retryAfter()).isZero();
    }

    @Test
    void whenOneDeniesTheLongestWaitBinds() {
        Decision decision = decision(
                status(B, 0, Duration.ofSeconds(1)), status(A, 9, Duration.ofSeconds(2)), status(B, 0, Duration.ZERO));

        assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(decision.binding().limit()).isEqualTo(A);
        assertThat(decision.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatCanNeverPassBindsBeforeAll() {
        Decision decision = decision(status(A, 0, Duration.ofDays(3000)), status(B, 10, LimitStatus.NEVER));

        assertThat(decision.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(decision.binding().limit()).isEqualTo(B);
        assertThat(decision.retryAfter()).isEqualTo(LimitStatus.NEVER);
    }

    @Test
    void aDecisionIsAboutAtLeastOneLimit() {
        assertThatThrownBy(() -> new Decision(1, Instant.EPOCH, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one limit");
    }

    private static LimitStatus status(RateLimit limit, long remaining, Duration retryAfter) {
        return new LimitStatus(limit, remaining, retryAfter, Duration.ZERO);
    }

    private static Decision decision(LimitStatus... statuses) {
        return new Decision(1, Instant.EPOCH, List.of(statuses));
    }
}
