package dev.hexis.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application as a process of its own. */
class MainTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        processes.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lettuce", "jedis", "redisson"})
    void toldToStopItStopsAndLeavesNothing(String adapter) throws Exception {
        Process process = hexis("serve", "--port", "0", "--adapter", adapter);
        await().atMost(PATIENCE).until(() -> written("out").contains("listening on "));
        List<String> lines = written("out").lines().toList();
        URI service = URI.create(lines.get(1).substring("listening on ".length()));
        List<ProcessHandle> children = process.descendants().toList();

        assertThat(lines.get(0)).matches("adapter " + adapter + ", redis embedded redis://127\\.0\\.0\\.1:\\d+");
        assertThat(new Caller(service).remainingAfter("alice", "{\"limits\":[\"api=token-bucket:2/60s\"]}"))
                .isEqualTo(1);
        assertThat(children).isNotEmpty();

        process.destroy();

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, 143);
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(written("out").lines()).hasSize(2);
        assertThat(logged())
                .satisfiesExactly(
                        first -> assertThat(first).contains(" INFO ").endsWith(" - " + lines.get(0)),
                        last -> assertThat(last).contains(" INFO ").endsWith(" - stopped"));
    }

    @Test
    void whatACommandReturnsIsTheExitCode() throws Exception {
        Process process =
                hexis("limit", "check", "alice", "--limit=api=token-bucket:1/60s", "--adapter=memory", "--count=2");

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(written("out")).endsWith("1 of 2 allowed\n");
    }

    private Process hexis(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HEXIS_"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** What stands on standard error but for what some virtual machines have to say. */
    private List<String> logged() {
        return written("err")
                .lines()
                .filter(line -> !line.startsWith("WARNING: ") && !line.startsWith("Picked up "))
                .toList();
    }

    private String written(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
