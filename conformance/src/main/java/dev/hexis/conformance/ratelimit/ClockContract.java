package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clock that steps back mints nothing, and is forgiven within a time to full. */
public interface ClockContract extends OnRateLimiter {
    Duration PERIOD = Duration.ofMinutes(1);

    @ParameterizedTest
    @EnumSource
    default void aStepBackMintsNothing(Algorithm algorithm) {
        for (Duration step : List.of(Duration.ofNanos(1000), Duration.ofSeconds(59), Duration.ofHours(5))) {
            RateLimit limit = algorithm.limit("api", 6, PERIOD);
            String subject = newSubject();
            clock().advance(Duration.ofSeconds(30));
            limiter().tryAcquire(subject, 6, List.of(limit));

            clock().advance(step.negated());

            Duration wait = limiter().tryAcquire(subject, limit).retryAfter();
            assertThat(wait).as("%s after a step back by %s", algorithm, step).isPositive();
            clock().advance(wait.minusNanos(1000));
            assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isFalse();
            clock().advance(Duration.ofNanos(1000));
            assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void whatWasLeftBeforeAStepBackIsNotMore(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 6, PERIOD);
        String subject = newSubject();
        limiter().tryAcquire(subject, 4, List.of(limit));

        clock().advance(Duration.ofSeconds(-1));

        assertThat(limiter().tryAcquire(subject, 3, List.of(limit)).isAllowed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void isFullAgainWithinItsTimeToFullAfterALongStepBack(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 6, PERIOD);
        String subject = newSubject();
        limiter().tryAcquire(subject, 6, List.of(limit));

        clock().advance(Duration.ofDays(-3));
        Duration reset = limiter().tryAcquire(subject, limit).binding().resetAfter();
        assertThat(reset).isLessThanOrEqualTo(PERIOD.multipliedBy(2));
        clock().advance(reset);

        assertThat(limiter().tryAcquire(subject, 6, List.of(limit)).isAllowed()).isTrue();
    }
}
