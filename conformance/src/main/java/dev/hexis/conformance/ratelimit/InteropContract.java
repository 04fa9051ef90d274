package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.Ports;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two adapters on one Redis, one clock and one key prefix are one rate limiter. */
public interface InteropContract extends OnRateLimiter {
    int STEPS = 120;

    /** The other ports; {@link #ports()} are the first. */
    Ports otherPorts();

    /** The limiter that comes second. */
    default RateLimiter other() {
        return otherPorts().rateLimiter();
    }

    @ParameterizedTest
    @EnumSource
    default void whatOneTakesTheOtherCounts(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, Duration.ofMinutes(1));
        String subject = newSubject();

        limiter().tryAcquire(subject, 4, List.of(limit));
        Decision decision = other().tryAcquire(subject, 3, List.of(limit));

        assertThat(decision.binding().remaining()).isEqualTo(3);
        assertThat(other().peek(subject, 4, List.of(limit))).isEqualTo(limiter().peek(subject, 4, List.of(limit)));
    }

    @ParameterizedTest
    @EnumSource
    default void whatOneTookTheOtherGivesBackAndForgets(Algorithm algorithm) {
        RateLimit limit = algorithm.limit("api", 10, Duration.ofMinutes(1));
        String subject = newSubject();
        Decision receipt = limiter().tryAcquire(subject, 8, List.of(limit));

        assertThat(other().refund(subject, 3, receipt).binding().remaining()).isEqualTo(5);
        assertThat(other().reset(subject, List.of(limit))).isTrue();
        assertThat(limiter().tryAcquire(subject, 10, List.of(limit)).isAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    default void bothTogetherAreGrantedExactlyTheLimit(Algorithm algorithm) throws Exception {
        RateLimit limit = algorithm.limit("api", 100, Duration.ofMinutes(1));
        String subject = newSubject();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = IntStream.range(0, 300)
                    .<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? limiter() : other())
                            .tryAcquire(subject, limit)
                            .isAllowed())
                    .toList();
            long allowed = 0;
            for (Future<Boolean> result : callers.invokeAll(calls)) {
                allowed += result.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(100);
        } finally {
            callers.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105})
    default void takingTurnsTheyAgreeWithTheModel(long seed) {
        RateLimiter model = MemoryPorts.open(clock()).rateLimiter();
        RandomSchedule schedule = new RandomSchedule(seed, newSubject(), clock());
        for (int step = 0; step < STEPS; step++) {
            RandomSchedule.Step next = schedule.next();
            Object expected = next.act().apply(model);
            Object actual = next.act().apply(step % 2 == 0 ? limiter() : other());
            assertThat(actual)
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock().instant())
                    .isEqualTo(expected);
            schedule.observe(next, expected);
        }
    }

    @Test
    default void subjectsOfAnyCharactersAreTheSameToBoth() {
        RateLimit limit = RateLimit.tokenBucket("api", 1, Duration.ofMinutes(1));
        for (String tail : List.of(":", "{x}", "%", "ä", "日本", "\ud83d\ude00", "\n", "\ud83d")) {
            String subject = newSubject() + tail;
            assertThat(limiter().tryAcquire(subject, limit).isAllowed()).isTrue();
            assertThat(other().tryAcquire(subject, limit).isAllowed()).isFalse();
        }
    }
}
