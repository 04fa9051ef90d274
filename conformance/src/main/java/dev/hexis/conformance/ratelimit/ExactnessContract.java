package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that other limiters round, drop or overflow. */
public interface ExactnessContract extends OnRateLimiter {
    Duration MICROSECOND = Duration.ofNanos(1000);
    long LARGEST = (1L << 53) - 1;

    @Test
    default void noRemainderOfAnOddRateIsLost() {
        RateLimit limit = RateLimit.tokenBucket("odd", 7, Duration.ofSeconds(1));
        String subject = newSubject();
        limiter().tryAcquire(subject, 7, List.of(limit));
        long granted = 0;
        for (int step = 1; step <= 500; step++) {
            clock().advance(Duration.ofNanos(142_857_000)); // a little less than a seventh of a second
            granted += limiter().tryAcquire(subject, limit).isAllowed() ? 1 : 0;
        }

        // 500 x 142857 us x 7/s = 499.9995 permits
        assertThat(granted).isEqualTo(499);
        clock().advance(Duration.ofNanos(71_000));
        assertThat(limiter().peek(subject, 1, List.of(limit)).isAllowed()).isFalse();
        clock().advance(MICROSECOND);
        assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isTrue();
    }

    @Test
    default void ratesAboveOnePermitAMicrosecondAreKept() {
        RateLimit limit = RateLimit.tokenBucket("bytes", 3_000_000_000L, Duration.ofSeconds(1));
        String subject = newSubject();
        limiter().tryAcquire(subject, 3_000_000_000L, List.of(limit));

        clock().advance(MICROSECOND);

        assertThat(limiter().tryAcquire(subject, 3001, List.of(limit)).retryAfter())
                .isEqualTo(MICROSECOND);
        assertThat(limiter().tryAcquire(subject, 3000, List.of(limit)).isAllowed())
                .isTrue();
    }

    @Test
    default void theLargestNumbersAreExact() {
        RateLimit window = RateLimit.fixedWindow("window", LARGEST, Duration.ofHours(1));
        RateLimit bucket = RateLimit.tokenBucket("bucket", 1_000_000_000L, Duration.ofSeconds(1))
                .withCapacity(LARGEST - 1000);
        String subject = newSubject();

        LimitStatus untouched =
                limiter().peek(subject, LARGEST, List.of(window)).binding();
        assertThat(untouched.remaining()).isEqualTo(LARGEST);
        assertThat(limiter()
                        .tryAcquire(subject, LARGEST - 1, List.of(window))
                        .binding()
                        .remaining())
                .isEqualTo(1);
        assertThat(limiter().tryAcquire(subject, 2, List.of(window)).isAllowed())
                .isFalse();
        assertThat(limiter()
                        .tryAcquire(subject, LARGEST - 1001, List.of(bucket))
                        .binding()
                        .remaining())
                .isEqualTo(1);
        assertThat(limiter().tryAcquire(subject, 2, List.of(bucket)).retryAfter())
                .isEqualTo(MICROSECOND);
    }

    @Test
    default void aLongPeriodWithManyPermitsIsExact() {
        RateLimit limit = RateLimit.tokenBucket("day", 1_000_000, Duration.ofDays(1));
        String subject = newSubject();
        limiter().tryAcquire(subject, 1_000_000, List.of(limit));

        assertThat(limiter().tryAcquire(subject, limit).retryAfter()).isEqualTo(Duration.ofNanos(86_400_000));
    }

    @Test
    default void noSpanOfASlidingWindowHoldsMoreThanTheLimit() {
        RateLimit limit = RateLimit.slidingWindow("exact", 20, Duration.ofMinutes(1));
        String subject = newSubject();
        Random random = new Random(7);
        Deque<Long> granted = new ArrayDeque<>();
        long now = 0;
        for (int i = 0; i < 300; i++) {
            long step = random.nextInt(4_000_000);
            now += step;
            clock().advance(Duration.ofNanos(step * 1000));
            long edge = now - 60_000_000;
            granted.removeIf(at -> at <= edge);

            boolean allowed = limiter().tryAcquire(subject, limit).isAllowed();

            assertThat(allowed).as("request %s", i).isEqualTo(granted.size() < 20);
            if (allowed) {
                granted.add(now);
            }
        }
    }

    @Test
    default void thousandsOfAcquisitionsLeaveASlidingWindowAtOnce() {
        RateLimit limit = RateLimit.slidingWindow("many", 9000, Duration.ofMinutes(1));
        String subject = newSubject();
        for (int i = 0; i < 9000; i++) {
            limiter().tryAcquire(subject, limit);
            clock().advance(MICROSECOND);
        }
        assertThat(limiter().tryAcquire(subject, 9000, List.of(limit)).retryAfter())
                .isEqualTo(Duration.ofMinutes(1).minus(MICROSECOND));

        clock().advance(Duration.ofMinutes(1));

        assertThat(limiter().tryAcquire(subject, 9000, List.of(limit)).isAllowed())
                .isTrue();
        assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isFalse();
    }

    @Test
    default void aSlidingWindowCounterWeighsThePreviousWindowByWhatIsLeftOfIt() {
        RateLimit limit = RateLimit.slidingWindowCounter("counted", 10, Duration.ofMinutes(1));
        String subject = newSubject();
        limiter().tryAcquire(subject, 10, List.of(limit));

        clock().advance(Duration.ofSeconds(90));
        assertThat(limiter().peek(subject, 1, List.of(limit)).binding().remaining())
                .isEqualTo(5);
        assertThat(limiter().tryAcquire(subject, 6, List.of(limit)).retryAfter())
                .isEqualTo(Duration.ofSeconds(6));
        assertThat(limiter().tryAcquire(subject, 5, List.of(limit)).isAllowed()).isTrue();
        clock().advance(Duration.ofSeconds(31));
        assertThat(limiter().peek(subject, 1, List.of(limit)).binding().remaining())
                .isEqualTo(5);
    }

    @Test
    default void aBucketMayHoldMoreOrLessThanFlowsBackInAPeriod() {
        RateLimit small =
                RateLimit.tokenBucket("small", 60, Duration.ofMinutes(1)).withCapacity(2);
        RateLimit large =
                RateLimit.tokenBucket("large", 60, Duration.ofMinutes(1)).withCapacity(600);
        String subject = newSubject();

        assertThat(limiter().tryAcquire(subject, 2, List.of(small)).isAllowed()).isTrue();
        assertThat(limiter().tryAcquire(subject, 2, List.of(small)).retryAfter())
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(limiter().tryAcquire(subject, 600, List.of(large)).isAllowed())
                .isTrue();
        assertThat(limiter().tryAcquire(subject, 60, List.of(large)).retryAfter())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    default void aChangedLimitKeepsWhatWasTaken() {
        for (Algorithm algorithm : Algorithm.values()) {
            String subject = newSubject();
            RateLimit ten = algorithm.limit("api", 10, Duration.ofMinutes(1));
            RateLimit five = algorithm.limit("api", 5, Duration.ofMinutes(1));
            RateLimit twenty = algorithm.limit("api", 20, Duration.ofMinutes(1));
            limiter().tryAcquire(subject, 10, List.of(ten));

            assertThat(limiter().tryAcquire(subject, five).isAllowed())
                    .as("%s lowered", algorithm)
                    .isFalse();
            assertThat(limiter().peek(subject, 10, List.of(twenty)).isAllowed())
                    .as("%s raised", algorithm)
                    .isEqualTo(algorithm != Algorithm.TOKEN_BUCKET);
            clock().advance(Duration.ofMinutes(2));
            assertThat(limiter().tryAcquire(subject, 20, List.of(twenty)).isAllowed())
                    .as("%s raised, later", algorithm)
                    .isTrue();
        }
    }
}
