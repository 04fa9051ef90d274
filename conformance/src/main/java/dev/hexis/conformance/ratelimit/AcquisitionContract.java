package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking permits from one limit. */
public interface AcquisitionContract extends OnRateLimiter {
    Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource
    default void allowsUpToTheLimitAndThenDenies(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 3, MINUTE);
        String subject = newSubject();
        for (long remaining = 2; remaining >= 0; remaining--) {
            Decision decision = limiter().tryAcquire(subject, limit);
            assertThat(decision.verdict()).isEqualTo(Verdict.ALLOWED);
            assertThat(decision.binding().remaining()).isEqualTo(remaining);
            assertThat(decision.retryAfter()).isZero();
            assertThat(decision.binding().resetAfter()).isPositive();
        }

        Decision denied = limiter().tryAcquire(subject, limit);

        assertThat(denied.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(denied.binding().remaining()).isZero();
        assertThat(denied.retryAfter()).isPositive().isLessThanOrEqualTo(MINUTE.multipliedBy(2));
        assertThat(denied.at()).isEqualTo(clock().instant());
    }

    @ParameterizedTest
    @EnumSource
    default void refusedRequestsCostNothing(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, MINUTE);
        String subject = newSubject();
        limiter().tryAcquire(subject, 8, List.of(limit));
        for (int i = 0; i < 5; i++) {
            assertThat(limiter().tryAcquire(subject, 3, List.of(limit)).isAllowed())
                    .isFalse();
        }

        assertThat(limiter().tryAcquire(subject, 2, List.of(limit)).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    default void costAboveTheCapacityCanNeverPass(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, MINUTE);
        String subject = newSubject();

        Decision decision = limiter().tryAcquire(subject, 11, List.of(limit));

        assertThat(decision.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(decision.retryAfter()).isEqualTo(LimitStatus.NEVER);
        assertThat(decision.binding().remaining()).isEqualTo(10);
        assertThat(limiter().tryAcquire(subject, 10, List.of(limit)).isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    default void passesWhenRetryAfterIsOverAndNoSooner(Algorithm algorithm) {
        for (long cost : new long[] {1, 3, 7}) {
            RateLimit limit = algorithm.limit("api", 7, MINUTE);
            String subject = newSubject();
            limiter().tryAcquire(subject, 2, List.of(limit));
            clock().advance(Duration.ofSeconds(3));
            limiter().tryAcquire(subject, 5, List.of(limit));
            Duration wait = limiter().tryAcquire(subject, cost, List.of(limit)).retryAfter();

            clock().advance(wait.minusNanos(1000));
            assertThat(limiter().tryAcquire(subject, cost, List.of(limit)).isAllowed())
                    .isFalse();
            clock().advance(Duration.ofNanos(1000));
            assertThat(limiter().tryAcquire(subject, cost, List.of(limit)).isAllowed())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void isUntouchedWhenResetAfterIsOverAndNoSooner(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 7, MINUTE);
        String subject = newSubject();
        limiter().tryAcquire(subject, 4, List.of(limit));
        clock().advance(Duration.ofSeconds(3));
        Duration reset = limiter().tryAcquire(subject, limit).binding().resetAfter();

        clock().advance(reset.minusNanos(1000));
        assertThat(limiter().peek(subject, 1, List.of(limit)).binding().resetAfter())
                .isEqualTo(Duration.ofNanos(1000));
        clock().advance(Duration.ofNanos(1000));
        LimitStatus status = limiter().peek(subject, 1, List.of(limit)).binding();
        assertThat(status.resetAfter()).isZero();
        assertThat(status.remaining()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    default void peekSaysWhatAcquireWouldAndTakesNothing(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 5, MINUTE);
        String subject = newSubject();
        limiter().tryAcquire(subject, 3, List.of(limit));

        Decision fits = limiter().peek(subject, 2, List.of(limit));
        Decision tooMuch = limiter().peek(subject, 3, List.of(limit));

        assertThat(fits.isAllowed()).isTrue();
        assertThat(fits.binding().remaining()).isEqualTo(2);
        assertThat(tooMuch.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(tooMuch.retryAfter())
                .isEqualTo(limiter().tryAcquire(subject, 3, List.of(limit)).retryAfter());
        assertThat(limiter().peek(newSubject(), 6, List.of(limit)).verdict()).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @EnumSource
    default void manyCostsAreDecidedInOrderAsIfOneByOne(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, MINUTE);
        List<Long> costs = List.of(4L, 7L, 5L, 11L, 1L, 1L);
        String together = newSubject();
        String oneByOne = newSubject();
        limiter().tryAcquire(together, limit);
        limiter().tryAcquire(oneByOne, limit);
        clock().advance(Duration.ofSeconds(1));

        List<Decision> decisions = limiter().tryAcquireEach(together, costs, List.of(limit));

        List<Decision> expected = new ArrayList<>();
        for (long cost : costs) {
            expected.add(limiter().tryAcquire(oneByOne, cost, List.of(limit)));
        }
        assertThat(decisions).isEqualTo(expected);
        assertThat(limiter().peek(together, 1, List.of(limit)))
                .isEqualTo(limiter().peek(oneByOne, 1, List.of(limit)));
    }

    @ParameterizedTest
    @EnumSource
    default void resetForgetsWhatWasTaken(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 2, MINUTE);
        String subject = newSubject();
        limiter().tryAcquire(subject, 2, List.of(limit));

        assertThat(limiter().reset(subject, List.of(limit))).isTrue();
        assertThat(limiter().reset(subject, List.of(limit))).isFalse();
        assertThat(limiter().tryAcquire(subject, 2, List.of(limit)).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    default void callersAtTheSameTimeAreGrantedExactlyTheLimit(Algorithm algorithm) throws Exception {
        RateLimit limit = algorithm.limit("api", 300, MINUTE);
        String subject = newSubject();
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> call = () -> limiter().tryAcquire(subject, limit).isAllowed();
            long allowed = 0;
            for (Future<Boolean> result : callers.invokeAll(Collections.nCopies(1000, call))) {
                allowed += result.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(300);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    default void subjectsNamesAndAlgorithmsAreApart() {
        RateLimit limit = RateLimit.tokenBucket("api", 1, MINUTE);
        String subject = newSubject();
        limiter().tryAcquire(subject, limit);

        assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isFalse();
        assertThat(limiter().tryAcquire(subject + "2", limit).isAllowed()).isTrue();
        assertThat(limiter()
                        .tryAcquire(subject, RateLimit.tokenBucket("api2", 1, MINUTE))
                        .isAllowed())
                .isTrue();
        for (Algorithm other :
                List.of(Algorithm.FIXED_WINDOW, Algorithm.SLIDING_WINDOW, Algorithm.SLIDING_WINDOW_COUNTER)) {
            assertThat(limiter()
                            .tryAcquire(subject, other.limit("api", 1, MINUTE))
                            .isAllowed())
                    .isTrue();
        }
    }

    @Test
    default void subjectsOfAnyCharactersDoNotMeet() {
        RateLimit limit = RateLimit.tokenBucket("api", 1, MINUTE);
        String start = newSubject();
        List<String> tails = List.of(
                ":",
                "%3A",
                "{",
                "}",
                "{a}",
                "*",
                "?",
                "[x]",
                "\\",
                "\n",
                "\u0000",
                " ",
                "ä",
                "日本",
                "\ud83d\ude00",
                "\ud83d",
                "\ud83e",
                "%",
                "%25",
                "#tb:api",
                "}:tb:api");
        for (String tail : tails) {
            assertThat(limiter().tryAcquire(start + tail, limit).isAllowed())
                    .as("first of subject ending in '%s'", tail)
                    .isTrue();
        }
        for (String tail : tails) {
            assertThat(limiter().tryAcquire(start + tail, limit).isAllowed())
                    .as("second of subject ending in '%s'", tail)
                    .isFalse();
        }
    }
}
