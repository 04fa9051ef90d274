package dev.hexis.adapter.lettuce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hexis.conformance.FaultProxy;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.conformance.TestRedis;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.RateLimitCalls;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.Wire;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls at once. */
final class LettuceBatchTest {
    private static final RateLimit LIMIT = RateLimit.tokenBucket("api", 100, Duration.ofMinutes(10));

    private final RedisSettings settings = TestRedis.shared().settings();
    private final RateLimitCalls calls = Wire.of(settings.keyPrefix()).rateLimit();
    private final LettuceConnection connection = LettuceConnection.open(settings);
    private final LettuceScripts scripts = new LettuceScripts(connection.commands());

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void resultsComeInTheOrderOfTheCalls() {
        List<Decision> decisions = scripts.runAll(IntStream.rangeClosed(1, 50)
                .mapToObj(permits -> acquire("s" + permits, permits))
                .toList());

        assertThat(decisions)
                .extracting(decision -> decision.binding().remaining())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(n -> 100L - n).toList());
    }

    @Test
    void noCallsAreNoTrip() {
        assertThat(scripts.<Decision>runAll(List.of())).isEmpty();
    }

    @Test
    void scriptsThatTheServerForgotAreSentInFullAndNothingIsDoneTwice() {
        try (RedisProbe probe = TestRedis.shared().probe()) {
            probe.call("SCRIPT", "FLUSH");
        }
        List<Decision> decisions = scripts.runAll(List.of(acquire("s", 1), acquire("s", 1), acquire("s", 1)));

        assertThat(decisions)
                .extracting(decision -> decision.binding().remaining())
                .containsExactly(99L, 98L, 97L);
    }

    @Test
    void whatSomeDidAndOthersDidNotIsUnknown() {
        try (RedisProbe probe = TestRedis.shared().probe()) {
            probe.call("SET", acquire("bad", 1).keys().get(0), "x");
        }
        PortException fault = catchThrowableOfType(
                PortException.class,
                () -> scripts.runAll(List.of(acquire("s", 1), acquire("bad", 1), acquire("s", 1))));

        assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(fault).hasMessageStartingWith("1 of 3 calls failed, the first: CORRUPT");
        assertThat(scripts.run(acquire("s", 1)).binding().remaining()).isEqualTo(97);
    }

    @Test
    void whatNobodyDidIsTheFirstFault() {
        try (RedisProbe probe = TestRedis.shared().probe()) {
            probe.call("SET", acquire("bad", 1).keys().get(0), "x");
        }
        PortException fault = catchThrowableOfType(
                PortException.class, () -> scripts.runAll(List.of(acquire("bad", 1), acquire("bad", 2))));

        assertThat(fault.reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void lostRepliesAreAnUnknownOutcomeAndTheActsAreDoneOnce() {
        try (FaultProxy proxy =
                FaultProxy.before(settings.withTimeouts(Duration.ofMillis(500), Duration.ofMillis(500)))) {
            LettuceConnection through = LettuceConnection.open(proxy.settings());
            LettuceScripts losing = new LettuceScripts(through.commands());
            losing.runAll(List.of(acquire("s", 1), acquire("s", 1)));
            proxy.loseReplies();

            PortException fault = catchThrowableOfType(
                    PortException.class, () -> losing.runAll(List.of(acquire("s", 1), acquire("s", 1))));

            proxy.passReplies();
            assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            assertThat(scripts.run(acquire("s", 1)).binding().remaining()).isEqualTo(95);
            through.close();
        }
    }

    private ScriptCall<Decision> acquire(String subject, long permits) {
        return calls.tryAcquire(subject, permits, List.of(LIMIT));
    }
}
