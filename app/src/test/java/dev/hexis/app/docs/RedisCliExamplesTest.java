package dev.hexis.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexis.adapter.lettuce.LettucePorts;
import dev.hexis.app.docs.RedisCliExamples.Example;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Lookup;
import dev.hexis.domain.cache.Region;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever types the redis-cli examples of the documentation sees what is printed there, and so do the adapters. */
final class RedisCliExamplesTest {
    private static final Region PRODUCTS =
            Region.of("products", Duration.ofMinutes(1)).withTags();

    /** What is there before the examples of a page. */
    private static final Map<String, Consumer<Ports>> BEFORE = Map.of(
            "cache.md",
                    ports -> ports.cache()
                            .put(PRODUCTS, "42", Content.of(new byte[1]).withTags("category-7")),
            "event-log.md", ports -> {},
            "leaderboard.md", ports -> ports.leaderboard().submit(Board.named("weekly"), Submission.of("alice", 1500)),
            "lock.md", ports -> {},
            "pubsub.md", ports -> ports.pubSub().subscribe(Topic.channel("prices:eu"), message -> {}),
            "sessions.md", ports -> ports.sessions().create("alice", Attributes.none(), SessionPolicy.standard()));

    /** What the adapters see after them. */
    private static final Map<String, Consumer<Ports>> AFTER = Map.of(
            "cache.md", ports -> assertThat(ports.cache().get(PRODUCTS, "42")).isEqualTo(new Lookup.Miss()),
            "event-log.md",
                    ports -> assertThat(ports.eventLog().read("order-1", 1, 10)).hasSize(1),
            "lock.md", ports -> assertThat(ports.lock().inspect("invoices")).isEmpty());

    static final List<String> PAGES = BEFORE.keySet().stream().sorted().toList();

    private static EmbeddedRedis redis;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        for (String tool : List.of("bash", "redis-cli", "openssl", "basenc")) {
            boolean installed = Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
            assumeThat(installed).as(tool + " is installed").isTrue();
        }
        redis = EmbeddedRedis.start();
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void everyPageWithExamplesIsTested() throws IOException {
        assertThat(RedisCliExamples.pages()).containsExactlyInAnyOrderElementsOf(PAGES);
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void examplesReplyAsThePageSays(String page) throws Exception {
        Path tool = folder.resolve("redis-cli");
        Files.writeString(
                tool,
                "#!/bin/sh\nexec /usr/bin/env PATH=\"$REAL_PATH\" redis-cli --no-raw -p " + redis.port() + " \"$@\"\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        try (Ports ports = LettucePorts.connect(RedisSettings.parse(redis.uri()))) {
            BEFORE.getOrDefault(page, none -> {}).accept(ports);
            for (Example example : RedisCliExamples.of(page)) {
                assertThat(run(example)).as(example.command()).matches(example.replies());
            }
            AFTER.getOrDefault(page, none -> {}).accept(ports);
        }
    }

    /** What it prints; of one that goes on for ever only as much as the page shows. */
    private String run(Example example) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", example.command()).directory(RedisCliExamples.ROOT.toFile());
        builder.environment().put("REAL_PATH", System.getenv("PATH"));
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = builder.redirectErrorStream(true).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder printed = new StringBuilder();
            int left = example.isEndless() ? example.lines() : Integer.MAX_VALUE;
            for (String line = out.readLine(); line != null && left > 0; line = left > 0 ? out.readLine() : null) {
                if (!line.startsWith("Reading messages")) {
                    printed.append(line).append('\n');
                    left--;
                }
            }
            return printed.toString();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
