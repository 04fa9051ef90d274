package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RateLimitCallsTest {
    private static final RateLimit API = RateLimit.tokenBucket("api", 100, Duration.ofMinutes(1));
    private static final RateLimit BURST = RateLimit.fixedWindow("burst", 10, Duration.ofSeconds(1));
    private final RateLimitCalls calls = Wire.of("app").rateLimit();

    @Test
    void oneLimitGoesToTheScriptOfItsAlgorithm() {
        ScriptCall<Decision> call = calls.tryAcquire("user:7", 3, List.of(API));

        assertThat(call.script()).isEqualTo(Script.RATELIMIT_TOKEN_BUCKET);
        assertThat(call.keys()).containsExactly("app:rate-1:{user%3A7}:tb:api");
        assertThat(texts(call)).containsExactly("3", "60000000", "600000", "1");
    }

    @Test
    void severalLimitsGoToOneScriptWithOneKeyEach() {
        ScriptCall<Decision> call = calls.tryAcquire("u", 3, List.of(API, BURST));

        assertThat(call.script()).isEqualTo(Script.RATELIMIT_DECIDE);
        assertThat(call.keys()).containsExactly("app:rate-1:{u}:tb:api", "app:rate-1:{u}:fw:burst");
        assertThat(texts(call))
                .containsExactly(
                        "acquire",
                        "1",
                        "3",
                        "token-bucket",
                        "60000000",
                        "600000",
                        "1",
                        "fixed-window",
                        "10",
                        "1000000",
                        "0");
    }

    @Test
    void aReplacedClockIsTheLastArgument() {
        Instant now = Instant.ofEpochSecond(1_900_000_000L, 123_456_789);
        ScriptCall<Decision> call =
                Wire.of("app").timedBy(() -> now).rateLimit().tryAcquire("u", 1, List.of(BURST));

        assertThat(texts(call)).containsExactly("1", "10", "1000000", "0", "1900000000123456");
    }

    @Test
    void repliesAreReadAsDecisions() {
        Decision decision = calls.tryAcquire("u", 3, List.of(API, BURST))
                .decode(List.of(1_900_000_000_000_001L, 97L, 0L, 1_800_000L, 2L, -1L, 5L));

        assertThat(decision.at()).isEqualTo(Instant.ofEpochSecond(1_900_000_000L, 1000));
        assertThat(decision.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(decision.limits().get(0).resetAfter()).isEqualTo(Duration.ofMillis(1800));
        assertThat(decision.limits().get(1).remaining()).isEqualTo(2);
    }

    @Test
    void repliesThatCannotBeReadSayWhere() {
        ScriptCall<Decision> call = calls.tryAcquire("u", 3, List.of(API));

        assertThatThrownBy(() -> call.decode(List.of(1L, 2L)))
                .isInstanceOf(UnreadableReplyException.class)
                .hasMessageContaining("ratelimit/token_bucket.lua")
                .hasMessageContaining("position 2");
        assertThatThrownBy(() -> call.decode(List.of(1L, "two", 0L, 0L))).hasMessageContaining("String at position 1");
    }

    private static List<String> texts(ScriptCall<?> call) {
        return call.arguments().stream()
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .toList();
    }
}
