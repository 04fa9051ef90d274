package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmbeddedRedisTest {

    @Test
    void aStartedServerAnswersOnLoopback() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                PlainClient client = new PlainClient(redis.port())) {
            assertThat(client.ask("PING")).containsExactly("+PONG");
            assertThat(redis.uri()).isEqualTo("redis://127.0.0.1:" + redis.port());
            assertThat(client.ask("CONFIG GET bind")).containsExactly("bind", "127.0.0.1");
        }
    }

    @Test
    void versionAndPidAreTheServers() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                PlainClient client = new PlainClient(redis.port())) {
            assertThat(redis.version()).isEqualTo("7.0.15");
            assertThat(client.ask("EVAL \"return redis.REDIS_VERSION\" 0")).containsExactly(redis.version());
            assertThat(Files.readString(directoryOf(client).resolve("redis.pid"))
                            .strip())
                    .isEqualTo(Long.toString(redis.pid()));
            assertThat(redis).asString().contains(redis.uri(), Long.toString(redis.pid()));
        }
    }

    @Test
    void nothingIsPersistedAndTheDirectoryIsPrivate() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                PlainClient client = new PlainClient(redis.port())) {
            assertThat(client.ask("CONFIG GET save")).containsExactly("save", "");
            assertThat(client.ask("CONFIG GET appendonly")).containsExactly("appendonly", "no");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directoryOf(client))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void twoServersShareNothing() throws IOException {
        try (EmbeddedRedis one = EmbeddedRedis.start();
                EmbeddedRedis two = EmbeddedRedis.start();
                PlainClient first = new PlainClient(one.port());
                PlainClient second = new PlainClient(two.port())) {
            first.ask("SET key one");
            assertThat(second.ask("GET key")).containsExactly("$-1");
            assertThat(directoryOf(first)).isNotEqualTo(directoryOf(second));
        }
    }

    @Test
    void closeEndsTheServerAndDeletesItsDirectoryAndMayBeRepeated() throws IOException {
        EmbeddedRedis redis = EmbeddedRedis.start();
        Path directory = directoryOf(redis);

        redis.close();
        redis.close();

        assertThat(PlainClient.isRefused(redis.port())).isTrue();
        assertThat(ProcessHandle.of(redis.pid())).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void closeWorksOnAnInterruptedThread() throws IOException {
        EmbeddedRedis redis = EmbeddedRedis.start();
        Path directory = directoryOf(redis);

        Thread.currentThread().interrupt();
        redis.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ProcessHandle.of(redis.pid())).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void closeAfterTheServerHasEndedByItselfOnlyCleansUp() throws IOException {
        EmbeddedRedis redis = EmbeddedRedis.start();
        Path directory = directoryOf(redis);
        ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();
        await().until(() -> PlainClient.isRefused(redis.port()));

        redis.close();

        assertThat(directory).doesNotExist();
    }

    @Test
    void closeWorksWithoutTheSupervisorEvenForAFrozenServer() throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.start();
        Path directory = directoryOf(redis);
        ProcessHandle supervisor = supervisorOf(redis);
        Signal.send("STOP", redis.pid());
        supervisor.destroyForcibly();
        await().until(() -> !supervisor.isAlive());

        redis.close();

        assertThat(PlainClient.isRefused(redis.port())).isTrue();
        assertThat(directory).doesNotExist();
    }

    @Test
    void signalsToTheSupervisorStopNothing() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                PlainClient client = new PlainClient(redis.port())) {
            ProcessHandle supervisor = supervisorOf(redis);
            for (String signal : List.of("TERM", "INT", "HUP")) {
                Signal.send(signal, supervisor.pid());
            }
            await().during(Duration.ofMillis(500))
                    .until(() -> supervisor.isAlive() && client.ask("PING").contains("+PONG"));
        }
    }

    @Test
    void aFrozenServerIsEndedByForce() throws Exception {
        EmbeddedRedis redis = EmbeddedRedis.start();
        Path directory = directoryOf(redis);
        Signal.send("STOP", redis.pid());

        redis.close();

        assertThat(ProcessHandle.of(redis.pid())).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void extraArgumentsReachTheServer() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start("--maxmemory", "10mb", "--appendonly", "yes");
                PlainClient client = new PlainClient(redis.port())) {
            assertThat(client.ask("CONFIG GET maxmemory")).containsExactly("maxmemory", "10485760");
            assertThat(client.ask("CONFIG GET appendonly")).containsExactly("appendonly", "yes");
        }
    }

    @Test
    void aServerWithAPasswordCountsAsStarted() throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start("--requirepass", "secret");
                PlainClient client = new PlainClient(redis.port())) {
            assertThat(client.ask("AUTH secret")).containsExactly("+OK");
        }
    }

    @Test
    void argumentsThatTheServerDependsOnAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedRedis.start("--Port", "6379"))
                .withMessageContaining("--Port")
                .withMessageContaining("--pidfile");
    }

    @Test
    void aServerThatDoesNotStartShowsItsLog() {
        assertThatThrownBy(() -> EmbeddedRedis.start("--no-such-option", "1"))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("Bad directive or wrong number of arguments");
    }

    private static ProcessHandle supervisorOf(EmbeddedRedis redis) {
        return ProcessHandle.of(redis.pid()).orElseThrow().parent().orElseThrow();
    }

    private static Path directoryOf(EmbeddedRedis redis) throws IOException {
        try (PlainClient client = new PlainClient(redis.port())) {
            return directoryOf(client);
        }
    }

    private static Path directoryOf(PlainClient client) throws IOException {
        return Path.of(client.ask("CONFIG GET dir").get(1));
    }
}
