package dev.hexis.patterns.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitHeadersTest {
    private static final RateLimit API = RateLimit.parse("api=token-bucket:100/60s");
    private static final RateLimit BURST = RateLimit.parse("burst=fixed-window:10/1s");

    @Test
    void anAllowedDecisionHasPolicyAndStatusOfEveryLimitInOrder() {
        Decision decision = decision(allowed(API, 50, Duration.ofSeconds(30)), allowed(BURST, 3, Duration.ofMillis(1)));

        assertThat(RateLimitHeaders.of(decision))
                .containsExactly(
                        entry("RateLimit-Policy", "\"api\";q=100;w=60, \"burst\";q=10;w=1"),
                        entry("RateLimit", "\"api\";r=50;t=30, \"burst\";r=3;t=1"));
    }

    @Test
    void anUntouchedLimitResetsInZeroSeconds() {
        assertThat(RateLimitHeaders.status(decision(allowed(API, 100, Duration.ZERO))))
                .isEqualTo("\"api\";r=100;t=0");
    }

    @Test
    void timesAreRoundedUpToWholeSeconds() {
        assertThat(RateLimitHeaders.status(decision(allowed(API, 50, Duration.ofSeconds(29, 1000)))))
                .isEqualTo("\"api\";r=50;t=30");
        assertThat(RateLimitHeaders.policy(decision(allowed(limit("1ms"), 1, Duration.ZERO))))
                .isEqualTo("\"x\";q=5;w=1");
        assertThat(RateLimitHeaders.policy(decision(allowed(limit("1500ms"), 1, Duration.ZERO))))
                .isEqualTo("\"x\";q=5;w=2");
    }

    @Test
    void aDeniedDecisionSaysWhenToComeBackAndNeverTooEarly() {
        Decision decision = decision(denied(API, Duration.ofMillis(1001)), allowed(BURST, 9, Duration.ofMillis(400)));

        assertThat(RateLimitHeaders.of(decision)).containsEntry("Retry-After", "2");
    }

    @Test
    void theLongestWaitOfAllLimitsCounts() {
        Decision decision = decision(denied(API, Duration.ofMillis(600)), denied(BURST, Duration.ofSeconds(7)));

        assertThat(RateLimitHeaders.retryAfter(decision)).contains("7");
    }

    @Test
    void retryAfterIsNotBeforeTheTimeOfALimitThatRefuses() {
        Decision decision = decision(denied(API, Duration.ofMillis(600)));

        assertThat(decision.binding().resetAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(RateLimitHeaders.of(decision))
                .containsEntry("RateLimit", "\"api\";r=0;t=1")
                .containsEntry("Retry-After", "1");
    }

    @Test
    void whatCanNeverPassHasNoRetryAfter() {
        LimitStatus never = new LimitStatus(BURST, 10, LimitStatus.NEVER, Duration.ZERO);

        assertThat(RateLimitHeaders.of(decision(denied(API, Duration.ofSeconds(1)), never)))
                .containsOnlyKeys("RateLimit-Policy", "RateLimit")
                .containsEntry("RateLimit", "\"api\";r=0;t=1, \"burst\";r=10;t=0");
    }

    @Test
    void numbersStayWithinTheIntegersOfAStructuredField() {
        RateLimit vast = RateLimit.parse("vast=fixed-window:9007199254740991/1h");

        Decision decision = decision(allowed(vast, 9007199254740990L, Duration.ofHours(1)));

        assertThat(RateLimitHeaders.policy(decision)).isEqualTo("\"vast\";q=999999999999999;w=3600");
        assertThat(RateLimitHeaders.status(decision)).isEqualTo("\"vast\";r=999999999999999;t=3600");
    }

    @Test
    void theFieldsFollowALimiter() {
        try (MemoryPorts ports = MemoryPorts.open(InstantSource.fixed(Instant.EPOCH))) {
            Decision decision = ports.rateLimiter().tryAcquire("alice", 10, List.of(API, BURST));
            assertThat(RateLimitHeaders.status(decision)).isEqualTo("\"api\";r=90;t=6, \"burst\";r=0;t=1");

            Decision refused = ports.rateLimiter().tryAcquire("alice", 1, List.of(API, BURST));
            assertThat(RateLimitHeaders.retryAfter(refused)).contains("1");
        }
    }

    private static RateLimit limit(String period) {
        return RateLimit.parse("x=fixed-window:5/" + period);
    }

    private static Decision decision(LimitStatus... limits) {
        return new Decision(1, Instant.EPOCH, List.of(limits));
    }

    private static LimitStatus allowed(RateLimit limit, long remaining, Duration resetAfter) {
        return new LimitStatus(limit, remaining, Duration.ZERO, resetAfter);
    }

    private static LimitStatus denied(RateLimit limit, Duration retryAfter) {
        return new LimitStatus(limit, 0, retryAfter, limit.period());
    }
}
