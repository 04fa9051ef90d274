package dev.hexis.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.ports.PortException.Reason;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
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

    @Test
    void aMissingConnectionTellsWhatWasWrongWithTls() {
        Exception refused = new Exception(new SSLHandshakeException("the certificate is a stranger's"));

        assertThat(PortException.unconnected(refused, null))
                .hasMessage("no connection to Redis: the certificate is a stranger's")
                .hasNoCause()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(PortException.unconnected(new Exception("secret"), refused))
                .hasMessage("no connection to Redis")
                .hasCause(refused);
    }

    @Test
    void manyCallsThatAllFailedAlikeAreTheFirstFault() {
        PortException refused = PortException.ofServerError("OOM", "full", null);
        PortException gone = new PortException(Reason.UNAVAILABLE, "gone", null);

        assertThat(PortException.ofMany(List.of(refused, gone), 2)).isSameAs(refused);
        assertThat(PortException.ofMany(List.of(gone), 1)).isSameAs(gone);
    }

    @Test
    void manyCallsOfWhichSomeMayHaveBeenDoneAreAnUnknownOutcome() {
        PortException gone = new PortException(Reason.UNAVAILABLE, "gone", null);
        PortException silent = new PortException(Reason.OUTCOME_UNKNOWN, "silent", null);

        assertThat(PortException.ofMany(List.of(gone), 3))
                .hasMessage("1 of 3 calls failed, the first: gone")
                .hasCause(gone)
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
        assertThat(PortException.ofMany(List.of(gone, silent), 2).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
    }
}
