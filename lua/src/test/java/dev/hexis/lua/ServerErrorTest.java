package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServerErrorTest {
    private static final String SHA = "62b2f29e57529f2fa0c2b30cc60dfcd020a97164";

    @Test
    void thePrefixNamesTheKind() {
        assertThat(ServerError.parse("WRONGTYPE Operation against a key"))
                .contains(new ServerError("WRONGTYPE", "Operation against a key"));
        assertThat(ServerError.parse("NOAUTH")).contains(new ServerError("NOAUTH", ""));
    }

    @Test
    void whatPointsIntoAScriptIsCutOff() {
        assertThat(ServerError.parse("OOM command not allowed script: " + SHA + ", on @user_script:12."))
                .contains(new ServerError("OOM", "command not allowed"));
        assertThat(ServerError.parse("ERR Error running script (call to f_" + SHA
                        + "): @user_script:1: WRONGTYPE Operation against a key"))
                .contains(new ServerError("WRONGTYPE", "Operation against a key"));
    }

    @Test
    void textThatIsNoErrorReplyIsNone() {
        assertThat(ServerError.parse("Connection disconnected")).isEmpty();
        assertThat(ServerError.parse("")).isEmpty();
    }
}
