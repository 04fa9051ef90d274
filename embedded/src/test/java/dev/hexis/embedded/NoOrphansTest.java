package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NoOrphansTest {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    @TempDir
    Path temporaryFiles;

    @Test
    void sigkillOfTheJvmEndsItsServer() throws IOException {
        try (ChildJvm child = startChild()) {
            child.process().destroyForcibly();
            await().until(child::leftNothing);
        }
    }

    @Test
    void sigtermOfTheJvmEndsItsServer() throws IOException {
        try (ChildJvm child = startChild()) {
            child.process().destroy();
            await().until(child::leftNothing);
        }
    }

    @Test
    void theEndOfTheJvmWithoutCloseEndsItsServer() throws IOException {
        try (ChildJvm child = startChild()) {
            child.process().getOutputStream().close();
            await().until(child::leftNothing);
        }
    }

    @Test
    void sigkillOfTheJvmEndsAFrozenServerToo() throws Exception {
        try (ChildJvm child = startChild()) {
            Signal.send("STOP", child.pid());
            child.process().destroyForcibly();
            await().until(child::leftNothing);
        }
    }

    @Test
    void sigkillOfTheWholeProcessGroupEndsTheServer() throws Exception {
        try (ChildJvm child = startInGroupOfItsOwn()) {
            Signal.send("KILL", -child.process().pid());
            await().until(child::leftNothing);
        }
    }

    @Test
    void anInterruptFromTheTerminalLetsTheJvmFinishBeforeItsServer() throws Exception {
        try (ChildJvm child = startInGroupOfItsOwn(ChildJvm.LINGER)) {
            Signal.send("INT", -child.process().pid());
            await().during(Duration.ofSeconds(1)).until(child::servesRedis);
            assertThat(child.process().isAlive()).isTrue();

            child.process().getOutputStream().close();
            await().until(child::leftNothing);
        }
    }

    @Test
    void sigkillOfTheSupervisorEndsTheServer() throws IOException {
        try (ChildJvm child = startChild()) {
            child.process().children().forEach(ProcessHandle::destroyForcibly);
            await().until(() -> PlainClient.isRefused(child.port()));
        }
    }

    @Test
    void jvmsThatStartAtTheSameTimeShareTheCache() throws IOException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(ChildJvm.launch(temporaryFiles, List.of()));
        }
        for (Process process : processes) {
            serving(process).close();
        }
        Path cache = temporaryFiles.resolve("hexis-" + System.getProperty("user.name"));
        try (var extracted = Files.walk(cache)) {
            assertThat(extracted.filter(file -> file.getFileName().toString().contains("redis-server")))
                    .hasSize(1);
        }
    }

    private ChildJvm startChild() throws IOException {
        return serving(ChildJvm.launch(temporaryFiles, List.of()));
    }

    private ChildJvm startInGroupOfItsOwn(String... arguments) throws IOException {
        assumeThat(SETSID).as("what makes a process group for the child JVM").exists();
        return serving(ChildJvm.launch(temporaryFiles, List.of(SETSID.toString()), arguments));
    }

    private static ChildJvm serving(Process process) throws IOException {
        ChildJvm child = ChildJvm.started(process);
        assertThat(child.servesRedis()).isTrue();
        return child;
    }
}
