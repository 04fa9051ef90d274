package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StartupTest {

    private static final Path REDIS = BinaryCache.ofUser().executable(RedisBinary.current());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void aTakenPortIsLeftForTheNext() {
        try (EmbeddedRedis first = EmbeddedRedis.start()) {
            int free = Startup.freePort();
            Queue<Integer> ports = new ArrayDeque<>(List.of(first.port(), first.port(), free));
            try (EmbeddedRedis second = new Startup(REDIS, ports::remove, PATIENCE).start(new ServerArguments())) {
                assertThat(second.port()).isEqualTo(free);
                assertThat(second.pid()).isNotEqualTo(first.pid());
            }
        }
    }

    @Test
    void portsThatAreAllTakenFailWithTheLog() {
        try (EmbeddedRedis first = EmbeddedRedis.start()) {
            assertThatThrownBy(() -> new Startup(REDIS, first::port, PATIENCE).start(new ServerArguments()))
                    .isInstanceOf(EmbeddedRedisException.class)
                    .hasMessageContaining("127.0.0.1:" + first.port())
                    .hasMessageContaining("Failed listening on port " + first.port());
        }
    }

    @Test
    void aServerThatNeverAnswersIsStoppedAndShowsItsLog(@TempDir Path directory) throws IOException {
        Path pid = directory.resolve("pid");
        Path mute = script(directory, "echo $$ > " + pid + "; echo thinking; exec sleep 60");

        assertThatThrownBy(
                        () -> new Startup(mute, Startup::freePort, Duration.ofSeconds(4)).start(new ServerArguments()))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("does not answer PING after 4 s")
                .hasMessageContaining("thinking");
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .isEmpty();
    }

    @Test
    void aServerThatMayNotBeExecutedSaysWhatToDo(@TempDir Path directory) throws IOException {
        Path inert = Files.createFile(directory.resolve("server"));
        assertThatThrownBy(() -> new Startup(inert, Startup::freePort, PATIENCE).start(new ServerArguments()))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("set java.io.tmpdir");
    }

    @Test
    void anInterruptedStartStopsTheServer(@TempDir Path directory) throws Exception {
        Path pid = directory.resolve("pid");
        Path mute = script(directory, "echo $$ > " + pid + "; exec sleep 60");
        Thread starter = new Thread(() -> {
            assertThatThrownBy(() -> new Startup(mute, Startup::freePort, PATIENCE).start(new ServerArguments()))
                    .hasCauseInstanceOf(InterruptedException.class);
        });
        starter.start();
        await().until(() -> Files.exists(pid) && Files.size(pid) > 0);

        starter.interrupt();
        starter.join();

        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())))
                .isEmpty();
    }

    private static Path script(Path directory, String body) throws IOException {
        Path file = Files.createFile(
                directory.resolve("server"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    }
}
