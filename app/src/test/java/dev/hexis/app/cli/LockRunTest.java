package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.adapter.jedis.JedisPorts;
import dev.hexis.app.Main;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.lock.Lease;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands under a lock, as real processes. */
class LockRunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private final List<Process> processes = new ArrayList<>();
    private EmbeddedRedis redis;
    private Ports ports;

    @BeforeEach
    void start() {
        redis = EmbeddedRedis.start();
        ports = JedisPorts.connect(RedisSettings.parse(redis.uri()));
    }

    @AfterEach
    void end() {
        processes.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        processes.forEach(Process::destroyForcibly);
        ports.close();
        redis.close();
    }

    @Test
    void theCommandHasOurStreamsAndAFencingTokenAndWeHaveItsExitCode() throws Exception {
        Files.writeString(directory.resolve("in"), "what is read\n");

        Process process = run("10s", "cat; echo token=$HEXIS_FENCING_TOKEN; echo complaint >&2; exit 7");

        assertThat(exit(process)).isEqualTo(7);
        assertThat(written("out")).matches("what is read\ntoken=\\d{16}\n");
        assertThat(written("err")).isEqualTo("complaint\n");
        assertThat(ports.lock().inspect("n")).isEmpty();
    }

    @Test
    void theLockIsHeldForAsLongAsTheCommandRuns() throws Exception {
        Process process = run("6s", "echo begun; read line <fifo; echo ended", "--command-timeout", "2s");
        awaitWritten("begun");
        Lease first = ports.lock().inspect("n").orElseThrow();
        long start = System.nanoTime();

        await().atMost(PATIENCE).until(() -> System.nanoTime() - start > TimeUnit.SECONDS.toNanos(8));

        assertThat(ports.lock().inspect("n").orElseThrow().token()).isEqualTo(first.token());
        assertThat(ports.lock().tryAcquire("n", "another", LONG)).isEmpty();
        Files.writeString(directory.resolve("fifo"), "go on\n");
        assertThat(exit(process)).isZero();
        assertThat(written("out")).isEqualTo("begun\nended\n");
    }

    @Test
    void aLockThatIsLostEndsTheCommandAndAllItHasStarted() throws Exception {
        Process process = run("12s", "trap 'echo asked' TERM; echo begun; (trap '' TERM; sleep 600) & wait; wait");
        awaitWritten("begun");
        List<ProcessHandle> family = process.descendants().toList();

        try (RedisProbe probe = RedisProbe.connect(RedisSettings.parse(redis.uri()))) {
            probe.call("DEL", "hexis:lock-1:{n}:lease");
        }
        Lease other = ports.lock().tryAcquire("n", "another", LONG).orElseThrow();

        assertThat(exit(process)).isEqualTo(4);
        assertThat(written("out")).contains("asked");
        assertThat(written("err")).contains("lock 'n' is lost, the command is ended");
        assertThat(family).isNotEmpty();
        await().atMost(PATIENCE).until(() -> family.stream().noneMatch(LockRunTest::runs));
        assertThat(ports.lock().inspect("n").orElseThrow().token()).isEqualTo(other.token());
    }

    @Test
    void aRedisThatIsGoneForTooLongIsALossInTime() throws Exception {
        Process process = run("6s", "echo begun; sleep 600", "--command-timeout", "2s");
        awaitWritten("begun");
        redis.close();
        long start = System.nanoTime();

        assertThat(exit(process)).isEqualTo(4);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(written("err")).contains("lock 'n' is lost");
    }

    @Test
    void whatAsksUsToEndAsksTheCommandAndThenTheLockIsFree() throws Exception {
        Process process = run("60s", "trap 'echo asked; exit 0' TERM; echo begun; while :; do sleep 0.1; done");
        awaitWritten("begun");

        process.destroy();

        assertThat(exit(process)).isEqualTo(143);
        assertThat(written("out")).isEqualTo("begun\nasked\n");
        assertThat(ports.lock().inspect("n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/no/such/command, 127", "no-such-command, 127", "/, 126", "/etc/passwd, 126"})
    void whatCannotBeRunFreesTheLock(String command, int exit) {
        Terminal terminal = Terminal.plain();

        assertThat(terminal.run("lock", "run", "n", "--redis", redis.uri(), "--ttl=10s", "--", command))
                .isEqualTo(exit);

        assertThat(terminal.err()).contains(command);
        assertThat(ports.lock().inspect("n")).isEmpty();
    }

    @Test
    void aLockThatIsHeldIsExitCode3AndTheCommandIsNotRun() {
        ports.lock().tryAcquire("n", "another", LONG);
        Terminal terminal = Terminal.plain();

        assertThat(terminal.run("lock", "run", "n", "--redis", redis.uri(), "--ttl=10s", "--", "touch", made()))
                .isEqualTo(3);

        assertThat(terminal.err()).isEqualTo("hexis: lock 'n' is held by another\n");
        assertThat(directory.resolve("made")).doesNotExist();
    }

    @Test
    void whoWaitsRunsWhenTheLockIsFree() {
        ports.lock().tryAcquire("n", "another", Duration.ofSeconds(1));
        Terminal terminal = Terminal.plain();

        assertThat(terminal.run(
                        "lock", "run", "n", "--redis", redis.uri(), "--ttl=10s", "--wait=1m", "--", "touch", made()))
                .isZero();

        assertThat(directory.resolve("made")).exists();
    }

    @Test
    void aRedisThatIsNotThereIsExitCode5() {
        Terminal terminal = Terminal.plain();

        assertThat(terminal.run("lock", "run", "n", "--redis", "redis://127.0.0.1:9", "--ttl=10s", "--", "true"))
                .isEqualTo(5);
        assertThat(terminal.err()).startsWith("hexis: Redis at redis://127.0.0.1:9/0: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lock run n -- true | --ttl",
                "lock run n --ttl 30s | COMMAND",
                "lock run n --ttl soon -- true | 'soon' is not a time such as 30s",
                "lock run n --ttl 4s -- true | ttl PT4S of lock 'n' must be longer than two command timeouts of PT2S",
                "lock run n --ttl 25h -- true | ttl PT25H of lock 'n' must be whole milliseconds",
            })
    void wrongUseIsExitCode2(String arguments, String word) {
        Terminal terminal = Terminal.plain();

        assertThat(terminal.run(arguments.split(" "))).isEqualTo(2);
        assertThat(terminal.err()).startsWith("hexis: ").contains(word);
    }

    /** One that nobody has waited for yet does not run any more. */
    private static boolean runs(ProcessHandle process) {
        try {
            return process.isAlive()
                    && !Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                            .contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }

    private String made() {
        return directory.resolve("made").toString();
    }

    private Process run(String ttl, String script, String... flags) throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", directory.resolve("fifo").toString())
                .start()
                .waitFor();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lock",
                "run",
                "n",
                "--redis",
                redis.uri(),
                "--ttl",
                ttl));
        command.addAll(List.of(flags));
        command.addAll(List.of("--", "sh", "-c", script));
        Path in = directory.resolve("in");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(
                        Files.exists(in) ? in.toFile() : Path.of("/dev/null").toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HEXIS_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void awaitWritten(String text) {
        await().atMost(PATIENCE).until(() -> written("out").contains(text));
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String written(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
