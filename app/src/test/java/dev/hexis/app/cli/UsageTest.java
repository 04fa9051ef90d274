package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.config.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final String LIMIT = "api=token-bucket:3/60s";

    private final Terminal terminal = Terminal.plain();

    @Test
    void theVersionIsSaid() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out()).startsWith("hexis ");
    }

    @ParameterizedTest
    @CsvSource({
        "--help, Examples:",
        "serve --help, curl http://127.0.0.1:8080/health",
        "limit check --help, Exit codes:"
    })
    void helpGoesToStandardOutputWithExamples(String arguments, String part) {
        assertThat(terminal.run(arguments.split(" "))).isZero();
        assertThat(terminal.out()).startsWith("Usage: hexis").contains(part);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void everySettingIsAFlagOfServe() {
        terminal.run("serve", "--help");

        for (Key key : Key.values()) {
            assertThat(terminal.out()).contains(key.flag() + "=");
        }
        assertThat(terminal.out().replaceAll("\\s+", " ")).contains("special characters of a password written as %XX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "limit",
                "dance",
                "limit check",
                "limit check alice",
                "limit check --limit " + LIMIT,
                "limit check alice bob --limit " + LIMIT,
                "limit check alice --limit " + LIMIT + " --frobnicate",
                "limit check alice --limit api",
                "limit check alice --limit api=leaky:3/60s",
                "limit check alice --limit " + LIMIT + " --limit " + LIMIT,
                "limit check alice --limit " + LIMIT + " --permits 0",
                "limit check alice --limit " + LIMIT + " --permits many",
                "limit check alice --limit " + LIMIT + " --count 0",
                "limit check alice --limit " + LIMIT + " --output xml",
                "limit check alice --limit " + LIMIT + " --port 8080",
                "limit check alice --limit " + LIMIT + " --adapter carrier-pigeon",
                "limit check alice --limit " + LIMIT + " --config /nonexistent/hexis.yaml",
                "serve --port http",
            })
    void wrongUseIsExitCode2AndAWordOnStandardError(String arguments) {
        assertThat(terminal.run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(terminal.err()).startsWith("hexis: ").doesNotContain("Exception", "\tat ");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aWrongLimitIsExplained() {
        terminal.run("limit", "check", "alice", "--limit", "api=leaky:3/60s");

        assertThat(terminal.err())
                .contains("--limit")
                .contains("algorithm 'leaky' is not one of token-bucket, fixed-window")
                .contains("'hexis limit check --help' says how it is used");
    }

    @Test
    void aMistypedFlagIsAnsweredWithTheNearest() {
        terminal.run("serve", "--adaptor", "jedis");

        assertThat(terminal.err()).contains("'--adaptor'").contains("--adapter");
    }

    @Test
    void aWrongSettingIsExplainedWhereverItStands(@TempDir Path directory) throws IOException {
        Terminal environment = new Terminal(Map.of("HEXIS_PROT", "1"), directory);
        assertThat(environment.run("serve")).isEqualTo(2);
        assertThat(environment.err())
                .startsWith("hexis: unknown environment variable HEXIS_PROT; did you mean 'HEXIS_PORT'?");

        Path file = Files.writeString(directory.resolve("hexis.yaml"), "port: 99999");
        Terminal here = new Terminal(Map.of(), directory);
        assertThat(here.run("serve")).isEqualTo(2);
        assertThat(here.err()).startsWith("hexis: port '99999' from " + file + " line 1 must be ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve redis://someone:s3cret@example.org",
                "serve --redi redis://someone:s3cret@example.org",
                "serve --redi=redis://someone:s3cret@example.org",
                "serve --redis redisx://someone:s3cret@example.org",
                "serve --host redis://someone:s3cret@example.org",
                "limit check alice redis://:s3cret@example.org --limit " + LIMIT,
            })
    void noMessageShowsAPassword(String arguments) {
        assertThat(terminal.run(arguments.split(" "))).isEqualTo(2);
        assertThat(terminal.err()).startsWith("hexis: ").doesNotContain("s3cret");
    }
}
