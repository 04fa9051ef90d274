package dev.hexis.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.ports.PortException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PortExceptionTest {

    @ParameterizedTest
    @CsvSource({"READONLY, true", "LOADING, true", "OOM, false", "WRONGTYPE, false", "NOAUTH, false"})
    void refusalsThatPassAreRetryable(String serverError, boolean retryable) {
        PortException fault = PortException.ofServerError(serverError, "says the server", null);

        assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
        assertThat(fault.serverError()).contains(serverError);
        assertThat(fault.isRetryable()).isEqualTo(retryable);
    }

    @Test
    void whatAScriptCannotReadIsCorrupt() {
        assertThat(PortException.ofServerError("CORRUPT", "state", null).reason())
                .isEqualTo(Reason.CORRUPT);
    }

    @Test
    void onlyWhatWasCertainlyNotDoneIsRetryable() {
        assertThat(new PortException(Reason.UNAVAILABLE, "m", null).isRetryable())
                .isTrue();
        assertThat(new PortException(Reason.OUTCOME_UNKNOWN, "m", null).isRetryable())
                .isFalse();
        assertThat(new PortException(Reason.CLOSED, "m", null).isRetryable()).isFalse();
    }
}
