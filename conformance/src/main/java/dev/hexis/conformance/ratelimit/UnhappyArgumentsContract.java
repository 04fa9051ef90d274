package dev.hexis.conformance.ratelimit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Bad arguments are named, with their value and what would be right. */
public interface UnhappyArgumentsContract extends OnRateLimiter {
    RateLimit API = RateLimit.tokenBucket("api", 10, Duration.ofMinutes(1));

    @Test
    default void subjectsHaveALength() {
        refused(() -> limiter().tryAcquire("", API), "subject", "0", "1 to 512");
        refused(() -> limiter().peek("x".repeat(513), 1, List.of(API)), "subject", "513", "1 to 512");
        limiter().tryAcquire("x".repeat(512), API);
    }

    @Test
    default void permitsArePositiveAndExact() {
        refused(() -> limiter().tryAcquire("s", 0, List.of(API)), "permits", "0", "from 1");
        refused(() -> limiter().tryAcquire("s", -3, List.of(API)), "permits", "-3", "from 1");
        refused(() -> limiter().peek("s", 1L << 53, List.of(API)), "permits", "9007199254740992", "9007199254740991");
        refused(() -> limiter().tryAcquireEach("s", List.of(1L, 0L), List.of(API)), "permits", "0", "from 1");
    }

    @Test
    default void thereAreLimitsAndTheirNamesDiffer() {
        refused(() -> limiter().tryAcquire("s", 1, List.of()), "limits", "0", "1 to 32");
        refused(() -> limiter().tryAcquire("s", 1, List.of(API, API)), "'api'", "twice", "distinct");
        List<RateLimit> many = IntStream.range(0, 33)
                .<RateLimit>mapToObj(i -> RateLimit.tokenBucket("n" + i, 1, Duration.ofMinutes(1)))
                .toList();
        refused(() -> limiter().reset("s", many), "limits", "33", "1 to 32");
        limiter().tryAcquire(newSubject(), 1, many.subList(0, 32));
    }

    @Test
    default void thereAreCostsButNotTooMany() {
        refused(() -> limiter().tryAcquireEach("s", List.of(), List.of(API)), "costs", "0", "1 to 1000");
        List<Long> many = Collections.nCopies(1001, 1L);
        refused(() -> limiter().tryAcquireEach("s", many, List.of(API)), "costs", "1001", "1 to 1000");
        limiter().tryAcquireEach(newSubject(), many.subList(0, 1000), List.of(API));
    }

    private static void refused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(parts);
    }
}
