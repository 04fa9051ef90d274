package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MicrosTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999_999, 1_000_000, 1_900_000_000_123_456L, -1, -1_000_001, (1L << 53) - 1})
    void noMicrosecondIsLost(long micros) {
        assertThat(Micros.duration(micros)).isEqualTo(Duration.of(micros, ChronoUnit.MICROS));
        assertThat(Micros.instant(micros)).isEqualTo(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
