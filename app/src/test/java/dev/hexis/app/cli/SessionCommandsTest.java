package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.session.SessionToken;
import dev.hexis.embedded.EmbeddedRedis;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCommandsTest {
    private static EmbeddedRedis redis;

    @BeforeAll
    static void start() {
        redis = EmbeddedRedis.start();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lettuce", "jedis", "redisson"})
    void aSessionIsCreatedOpenedAndRevokedByTheTokenOnStandardInput(String adapter) {
        String token = create(
                "--principal", adapter, "--attribute", "theme=dark", "--attribute", "n=[1]", "--adapter", adapter);

        Terminal open = run(token + "\n", 0, "open", "--adapter", adapter);
        assertThat(open.out())
                .startsWith(adapter + ", session " + new SessionToken(token).handle() + ": created ")
                .endsWith("\n{\"n\":[1],\"theme\":\"dark\"}\n");
        assertThat(run(token, 0, "revoke", "-").out()).isEqualTo("1 ended\n");
        assertThat(run(token, 3, "revoke").out()).isEqualTo("0 ended\n");
        assertThat(run(token, 3, "open").err()).isEqualTo("hexis: the token opens no session\n");
    }

    @Test
    void theTokenMayBeAnArgument() {
        String token = create("--principal", "anna", "--idle", "5m", "--absolute", "1h");

        assertThat(run("", 0, "open", token, "--output", "json").out())
                .startsWith("{\"principal\":\"anna\",\"handle\":\"" + new SessionToken(token).handle() + "\"")
                .doesNotContain(token.substring(40));
        assertThat(run("", 0, "revoke", token).out()).isEqualTo("1 ended\n");
    }

    @Test
    void aPrincipalsSessionsAreListedAndEnded() {
        String one = create("--principal", "bert");
        create("--principal", "bert");
        create("--principal", "bert");
        String handle = new SessionToken(one).handle();

        assertThat(run("", 0, "list", "--principal", "bert").out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(handle + ": created "));
        assertThat(run("", 0, "list", "--principal", "bert", "--output=json").out())
                .startsWith("{\"sessions\":[{\"handle\":");
        assertThat(run("", 0, "revoke", "--principal", "bert", "--handle=" + handle, "--output=json")
                        .out())
                .isEqualTo("{\"destroyed\":1}\n");
        assertThat(run(one, 3, "open").out()).isEmpty();
        assertThat(run("", 0, "revoke", "--principal", "bert").out()).isEqualTo("2 ended\n");
        assertThat(run("", 3, "revoke", "--principal", "bert").out()).isEqualTo("0 ended\n");
        assertThat(run("", 0, "list", "--principal", "bert").out()).isEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        run("nonsense", 3, "open");
        run("", 3, "open");
        run("", 3, "revoke", "nonsense");
    }

    @Test
    void wrongUseIsExplainedWithoutTheSecretOfAToken() {
        String token = create("--principal", "carl");
        String secret = token.substring(40);

        for (List<String> wrong : List.of(
                List.of("open", token, token),
                List.of("create", token),
                List.of("create", "--principal=a", token),
                List.of("create", "--principal=a", "--idle=" + token),
                List.of("list", token),
                List.of("revoke", token, "--principal=carl"),
                List.of("revoke", "--principal=carl", "--handle=" + token),
                List.of("revoke", "--handle=" + new SessionToken(token).handle()),
                List.of("create", "--principal=a", "--idle=1d"),
                List.of("create", "--principal=a", "--idle=1h", "--absolute=1m"),
                List.of("create", "--principal="))) {
            Terminal terminal = run("", 2, wrong.toArray(String[]::new));
            assertThat(terminal.err()).as("%s", wrong).startsWith("hexis: ").doesNotContain(secret, "\tat ");
            assertThat(terminal.out()).isEmpty();
        }
        run(token, 0, "open");
    }

    private static String create(String... arguments) {
        List<String> all = new ArrayList<>(List.of("create"));
        all.addAll(List.of(arguments));
        String token = run("", 0, all.toArray(String[]::new)).out().strip();
        assertThat(SessionToken.parse(token)).isPresent();
        return token;
    }

    private static Terminal run(String input, int exit, String... arguments) {
        List<String> all = new ArrayList<>(List.of("session", arguments[0], "--redis", redis.uri()));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        Terminal terminal = Terminal.plain();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(terminal.run(all.toArray(String[]::new)))
                    .as("%s: %s", all, terminal.err())
                    .isEqualTo(exit);
        } finally {
            System.setIn(before);
        }
        return terminal;
    }
}
