package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.app.wiring.RunningService;
import dev.hexis.embedded.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitCheckTest {
    private static EmbeddedRedis redis;

    private final Terminal terminal = Terminal.plain();

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
    void whatIsAllowedIsExitCode0AndWhatIsDenied3(String adapter) {
        assertThat(check(adapter, "--limit", "api=token-bucket:2/1d", "--permits", "2", "--adapter", adapter))
                .isZero();
        assertThat(check(adapter, "--limit", "api=token-bucket:2/1d", "--adapter", adapter))
                .isEqualTo(3);

        assertThat(terminal.out().lines().toList())
                .satisfiesExactly(
                        allowed -> assertThat(allowed).isEqualTo("allowed: api 0 of 2 left, full in 86400.000s"),
                        denied -> assertThat(denied)
                                .matches("denied by api: api 0 of 2 left, passes in 43\\d{3}.\\d{3}s, full in .*"));
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void whatCanNeverPassIsExitCode3() {
        assertThat(check("carol", "--limit", "api=token-bucket:2/1d", "--permits", "3"))
                .isEqualTo(3);
        assertThat(terminal.out()).isEqualTo("impossible by api: api 2 of 2 left\n");
    }

    @Test
    void manyAreDecidedInOrderAndSummedUp() {
        String[] arguments = {"--limit", "api=fixed-window:5/3660d", "--permits", "2", "--count", "4"};

        assertThat(check("dave", arguments)).isEqualTo(3);

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("allowed: api 3 of 5 left");
        assertThat(lines.get(1)).startsWith("allowed: api 1 of 5 left");
        assertThat(lines.get(2)).startsWith("denied by api: api 1 of 5 left, passes in ");
        assertThat(lines.get(4)).isEqualTo("2 of 4 allowed");
    }

    @Test
    void moreThanOneCallCanTakeAreTakenInSeveral() {
        String[] arguments = {"--limit", "api=fixed-window:2345/3660d", "--count", "2345", "--output", "json"};

        assertThat(check("erin", arguments)).isZero();

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(2345);
        assertThat(lines.get(1000)).contains("\"remaining\":1344,");
        assertThat(lines.get(2344)).contains("\"remaining\":0,");
        assertThat(check("erin", "--limit", "api=fixed-window:2345/3660d")).isEqualTo(3);
    }

    @Test
    void jsonIsWhatHttpAnswers() {
        try (RunningService service = RunningService.start(Configured.on(AdapterName.JEDIS, redis.uri()))) {
            String body = "{\"limits\":[\"api=token-bucket:10/1d\",\"burst=token-bucket:20/1d\"],\"permits\":3}";
            String answered = new Caller(service.uri()).acquire("frank", body).body();

            int exit = check(
                    "grace",
                    "--limit=api=token-bucket:10/1d",
                    "--limit=burst=token-bucket:20/1d",
                    "--permits=3",
                    "--output=JSON");

            assertThat(exit).isZero();
            assertThat(terminal.out()).isEqualTo(answered + "\n");
        }
    }

    @Test
    void aSubjectMayLookLikeAnArgumentFileOrAFlag(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("arguments"), "--permits=9");

        assertThat(check("@" + file, "--limit", "api=token-bucket:2/1d")).isZero();
        assertThat(terminal.run("limit", "check", "--redis", redis.uri(), "--limit=api=token-bucket:2/1d", "--", "-i"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"lettuce", "jedis", "redisson"})
    void aRedisThatIsNotThereIsExitCode5WithWhereItWasSoughtAndHowToNameAnother(String adapter) {
        int exit = terminal.run(
                "limit",
                "check",
                "ivan",
                "--limit=api=token-bucket:2/1d",
                "--adapter",
                adapter,
                "--redis",
                "redis://someone:s3cret@127.0.0.1:9");

        assertThat(exit).isEqualTo(5);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err())
                .startsWith("hexis: Redis at redis://127.0.0.1:9/0: ")
                .contains("Name another with --redis URI, HEXIS_REDIS or redis: in hexis.yaml")
                .doesNotContain("s3cret", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"lettuce", "jedis", "redisson"})
    void aRedisThatRefusesIsExitCode1(String adapter) {
        int exit = terminal.run(
                "limit",
                "check",
                "ivan",
                "--limit=api=token-bucket:2/1d",
                "--adapter",
                adapter,
                "--redis",
                redis.uri().replace("//", "//someone:s3cret@"));

        assertThat(exit).isEqualTo(1);
        assertThat(terminal.err())
                .startsWith("hexis: Redis at " + redis.uri() + "/0: WRONGPASS ")
                .doesNotContain("s3cret", "\tat ");
    }

    private int check(String subject, String... arguments) {
        List<String> all = new ArrayList<>(List.of("limit", "check", subject, "--redis", redis.uri()));
        all.addAll(List.of(arguments));
        return terminal.run(all.toArray(String[]::new));
    }
}
