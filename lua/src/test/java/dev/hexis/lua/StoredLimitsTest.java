package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.ratelimit.RateLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StoredLimitsTest {
    private final StoredLimits limits = new StoredLimits();

    @Test
    void aLimitIsNeverTakenForAnother() {
        for (int round = 0; round < 2; round++) {
            for (int permits = 1; permits <= 2000; permits++) {
                StoredLimit stored = limits.of(window(permits));

                assertThat(text(stored)).isEqualTo(Integer.toString(permits));
            }
        }
    }

    @Test
    void theSameLimitIsWorkedOutOnce() {
        StoredLimit first = limits.of(window(7));

        assertThat(limits.of(window(7))).isSameAs(first);
    }

    private static RateLimit window(int permits) {
        return RateLimit.fixedWindow("api", permits, Duration.ofSeconds(1));
    }

    private static String text(StoredLimit stored) {
        return new String(stored.numbers().get(0), StandardCharsets.US_ASCII);
    }
}
