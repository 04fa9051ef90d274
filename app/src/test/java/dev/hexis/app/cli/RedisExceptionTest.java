package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.app.config.Settings;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisExceptionTest {
    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, 5", "OUTCOME_UNKNOWN, 5", "REJECTED, 1", "CORRUPT, 1", "CLOSED, 1"})
    void theReasonDecidesOnTheExitCode(Reason reason, int exitCode) {
        assertThat(failed(Configured.on(AdapterName.JEDIS), reason).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void whereNoneIsNamedItSaysThatThePlaceWasAssumed() {
        assertThat(failed(Configured.load(Map.of()), Reason.UNAVAILABLE))
                .hasMessage("Redis at redis://127.0.0.1:6379/0 (assumed): cannot connect."
                        + " Name another with --redis URI, HEXIS_REDIS or redis: in hexis.yaml");
    }

    private static RedisException failed(Settings settings, Reason reason) {
        return new RedisException(settings, new PortException(reason, "cannot connect", null));
    }
}
