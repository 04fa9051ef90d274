package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rate limiter leaves in Redis, and what it costs the server. */
public interface StoredStateContract extends OnRedis {
    RateLimit BUCKET = RateLimit.tokenBucket("bucket", 100, Duration.ofDays(1));

    @ParameterizedTest
    @EnumSource
    default void everyKeyExpiresWhenItsLimitIsAsIfUntouched(Algorithm algorithm) {
        RedisSettings settings = redis().settings();
        RateLimit limit = algorithm.limit("api", 10, Duration.ofDays(1));
        RateLimit other = algorithm.limit("other", 10, Duration.ofDays(2));
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            RateLimiter limiter = ports.rateLimiter();
            limiter.tryAcquire("alone", 4, List.of(limit));
            expiresInTime(probe, settings, limiter.peek("alone", 1, List.of(limit)));
            limiter.reset("alone", List.of(limit));
            Decision receipt = limiter.tryAcquire("both", 4, List.of(limit, other));
            expiresInTime(probe, settings, limiter.peek("both", 1, List.of(limit, other)));
            limiter.refund("both", 2, receipt);
            expiresInTime(probe, settings, limiter.peek("both", 1, List.of(limit, other)));
        }
    }

    @Test
    default void oneVerbIsOneScriptCall() {
        RedisSettings settings = redis().settings();
        RateLimit window = RateLimit.slidingWindow("window", 10, Duration.ofMinutes(1));
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            RateLimiter limiter = ports.rateLimiter();
            for (int round = 0; round < 2; round++) { // the first round may have to send the scripts in full
                probe.resetCalls();
                limiter.tryAcquire("s", BUCKET);
                Decision receipt = limiter.tryAcquire("s", 2, List.of(BUCKET, window));
                limiter.tryAcquireEach("s", List.of(1L, 2L, 3L), List.of(BUCKET, window));
                limiter.peek("s", 1, List.of(BUCKET));
                limiter.refund("s", 1, receipt);
                limiter.reset("s", List.of(BUCKET, window));
            }
            assertThat(probe.calls("evalsha")).isEqualTo(6);
            assertThat(probe.calls("eval")).isZero();
        }
    }

    @Test
    default void aServerThatForgotTheScriptsIsToldThemAgain() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            ports.rateLimiter().tryAcquire("s", BUCKET);
            probe.everywhere("SCRIPT", "FLUSH");

            Decision decision = ports.rateLimiter().tryAcquire("s", BUCKET);

            assertThat(decision.binding().remaining()).isEqualTo(98);
        }
    }

    @Test
    default void timeIsTheServers() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            Instant before = time(probe);
            Instant decided = ports.rateLimiter().tryAcquire("s", BUCKET).at();

            assertThat(decided).isBetween(before, time(probe));
        }
    }

    @Test
    default void bundlesWithDifferentPrefixesDoNotMeet() {
        RateLimit one = RateLimit.tokenBucket("one", 1, Duration.ofMinutes(1));
        try (Ports ports = connect(redis().settings());
                Ports others = connect(redis().settings())) {
            assertThat(ports.rateLimiter().tryAcquire("s", one).isAllowed()).isTrue();
            assertThat(others.rateLimiter().tryAcquire("s", one).isAllowed()).isTrue();
            assertThat(ports.rateLimiter().tryAcquire("s", one).isAllowed()).isFalse();
        }
    }

    private static void expiresInTime(RedisProbe probe, RedisSettings settings, Decision peeked) {
        List<String> keys = probe.keys(settings.keyPrefix() + ":*");
        assertThat(keys).hasSize(peeked.limits().size());
        for (String key : keys) {
            Duration reset = peeked.limits().stream()
                    .filter(status -> key.endsWith(":" + status.limit().name()))
                    .findFirst()
                    .orElseThrow()
                    .resetAfter();
            Long ttl = (Long) probe.call("PTTL", key);
            assertThat(ttl)
                    .as("TTL of %s", key)
                    .isPositive()
                    .isLessThanOrEqualTo(reset.toMillis() + 2); // rounded up, on a clock read once a command
        }
    }

    private static Instant time(RedisProbe probe) {
        List<?> time = (List<?>) probe.call("TIME");
        assertThat(time).hasSize(2);
        long micros = Long.parseLong((String) time.get(0)) * 1_000_000 + Long.parseLong((String) time.get(1));
        return Instant.EPOCH.plusNanos(micros * 1000);
    }
}
