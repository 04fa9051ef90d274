package dev.hexis.adapter.lettuce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Opening a connection is tried again only as long as Lettuce has lost the reason why it failed. */
final class LettuceFaultsTest {
    private final RedisException lost = refusal(new RedisException("Connection closed prematurely"));
    private final RedisException wrongPassword =
            refusal(new RedisCommandExecutionException("WRONGPASS invalid username-password pair"));
    private final RedisException nobodyThere = refusal(new RedisException("Connection refused"));

    @Test
    void aLostReasonIsAskedForAgain() {
        PortException fault = faultOf(lost, lost, wrongPassword);

        assertThat(fault.reason()).isEqualTo(Reason.REJECTED);
        assertThat(fault.serverError()).contains("WRONGPASS");
        assertThat(fault).hasMessageContaining("WRONGPASS");
    }

    @Test
    void aReasonThatStaysLostIsNoConnection() {
        assertThat(faultOf(lost, lost, lost, lost).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void aReasonThatIsKnownIsAskedForOnce() {
        assertThat(faultOf(wrongPassword).reason()).isEqualTo(Reason.REJECTED);
        assertThat(faultOf(nobodyThere).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void aConnectionIsHadAfterALostReasonToo() {
        Queue<RedisException> refusals = new ArrayDeque<>(List.of(lost));

        assertThat(LettuceFaults.opened(() -> {
                    if (!refusals.isEmpty()) {
                        throw refusals.remove();
                    }
                    return "connection";
                }))
                .isEqualTo("connection");
    }

    /** Of a server that refuses so often, which must then be asked no more. */
    private static PortException faultOf(RedisException... inTurn) {
        Queue<RedisException> refusals = new ArrayDeque<>(List.of(inTurn));
        PortException fault = catchThrowableOfType(
                PortException.class,
                () -> LettuceFaults.opened(() -> {
                    throw refusals.remove();
                }));
        assertThat(fault).as("a PortException").isNotNull();
        assertThat(refusals).as("refusals that were not asked for").isEmpty();
        return fault;
    }

    private static RedisException refusal(RedisException reason) {
        return new RedisConnectionException("Unable to connect to 127.0.0.1", reason);
    }
}
