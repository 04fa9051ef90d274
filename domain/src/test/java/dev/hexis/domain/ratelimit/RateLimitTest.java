package dev.hexis.domain.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long LARGEST = (1L << 53) - 1;

    @Test
    void textFormsAreRead() {
        assertThat(RateLimit.parse("api=token-bucket:100/60s")).isEqualTo(RateLimit.tokenBucket("api", 100, MINUTE));
        assertThat(RateLimit.parse("api=token-bucket:100/m,capacity=20"))
                .isEqualTo(RateLimit.tokenBucket("api", 100, MINUTE).withCapacity(20));
        assertThat(RateLimit.parse("b=fixed-window:10/1500ms"))
                .isEqualTo(RateLimit.fixedWindow("b", 10, Duration.ofMillis(1500)));
        assertThat(RateLimit.parse("c=sliding-window:10/2h"))
                .isEqualTo(RateLimit.slidingWindow("c", 10, Duration.ofHours(2)));
        assertThat(RateLimit.parse("d=sliding-window-counter:10/7d"))
                .isEqualTo(RateLimit.slidingWindowCounter("d", 10, Duration.ofDays(7)));
        assertThat(RateLimit.parse("e=fixed-window:1/1000us").period()).isEqualTo(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api | name=algorithm:permits/period",
                "api=token-bucket:100 | name=algorithm:permits/period",
                "api=leaky:1/s | 'leaky' is not one of token-bucket, fixed-window",
                "api=token-bucket:1/5x | period '5x' must be a number and one of us ms s m h d",
                "api=token-bucket:0/s | permits 0 must be from 1",
                "api=token-bucket:9007199254740992/s | permits 9007199254740992 must be from 1 to 2^53 - 1",
                "api=fixed-window:1/1us | period PT0.000001S must be whole microseconds from PT0.001S",
                "api=fixed-window:1/9999d | to PT87840H",
                "api=fixed-window:1/s,capacity=3 | only a token-bucket has a capacity",
                "a b=fixed-window:1/s | limit name 'a b'",
                "=fixed-window:1/s | limit name ''",
                "api=sliding-window:1000001/h | too many to remember",
                "api=sliding-window:100000/1ms | at most 10000000 a second",
                "api=token-bucket:1000003/10d,capacity=9007199254740991 | cannot be counted exactly",
                "api=sliding-window-counter:9007199254740991/1001us | cannot be weighed exactly",
                "api=token-bucket:1/999999999999d | period",
            })
    void badTextIsToldWhatIsWrong(String text, String problem) {
        assertThatThrownBy(() -> RateLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aBucketsUnitsAreThePeriodAndThePermitsWithoutTheirDivisor() {
        TokenBucket even = RateLimit.tokenBucket("api", 100, MINUTE);
        assertThat(even.interval()).isEqualTo(600_000);
        assertThat(even.rate()).isEqualTo(1);
        TokenBucket odd = RateLimit.tokenBucket("api", 7, Duration.ofSeconds(1));
        assertThat(odd.interval()).isEqualTo(1_000_000);
        assertThat(odd.rate()).isEqualTo(7);
        TokenBucket fast = RateLimit.tokenBucket("api", 3_000_000_000L, Duration.ofSeconds(1));
        assertThat(fast.interval()).isEqualTo(1);
        assertThat(fast.rate()).isEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 104_000, 700_000, 1_000_000, 100_000_000})
    void dailyLimitsOfUsualSizesFit(long permits) {
        RateLimit.tokenBucket("day", permits, Duration.ofDays(1));
        RateLimit.slidingWindowCounter("day", permits, Duration.ofDays(1));
        RateLimit.fixedWindow("day", permits, Duration.ofDays(1));
    }

    @Test
    void aCounterTicksAsFinelyAsItsProductsAllow() {
        assertThat(RateLimit.slidingWindowCounter("c", 1000, MINUTE).tick()).isEqualTo(1);
        assertThat(RateLimit.slidingWindowCounter("c", 1_000_000_000, MINUTE).tick())
                .isEqualTo(1000);
        assertThat(RateLimit.slidingWindowCounter("c", 100_000_000_000L, Duration.ofHours(1))
                        .tick())
                .isEqualTo(1_000_000);
        assertThat(RateLimit.slidingWindowCounter("c", LARGEST, Duration.ofSeconds(1))
                        .tick())
                .isEqualTo(1_000_000);
    }

    @Test
    void periodsThatAreNoWholeMicrosecondsAreRefused() {
        assertThatThrownBy(() -> RateLimit.fixedWindow("api", 1, Duration.ofNanos(1_000_001)))
                .hasMessageContaining("whole microseconds");
        assertThatThrownBy(() -> RateLimit.fixedWindow("api", 1, Duration.ofSeconds(-1)))
                .hasMessageContaining("whole microseconds");
        assertThatThrownBy(() -> RateLimit.fixedWindow("api", 1, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
