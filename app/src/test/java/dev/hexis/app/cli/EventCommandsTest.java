package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.adapter.jedis.JedisPorts;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    void eventsAreAppendedReadAndConsumedOnce(String adapter) {
        run(terminal, "append", adapter, "placed", "{\"cents\": 9.950}", "--expect=none", "--adapter", adapter);
        assertThat(run(terminal, "append", adapter, "paid", "in cash", "--expect=1", "--id=x", "--adapter", adapter))
                .isZero();
        assertThat(terminal.out()).isEqualTo("appended: version 1\nappended: version 2\n");

        Terminal read = Terminal.plain();
        assertThat(run(read, "read", adapter, "--from", "1", "--adapter", adapter))
                .isZero();
        assertThat(read.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("1 \\S+Z placed \\{\"cents\": 9\\.950}"),
                        line -> assertThat(line).matches("2 \\S+Z paid \"in cash\""));

        for (int i = 0; i < 2; i++) { // one event each: the second goes on where the first has acknowledged
            Terminal consumer = Terminal.plain();
            assertThat(run(consumer, "consume", adapter, "g", "--count", "1", "--lease=1ms", "--adapter", adapter))
                    .isZero();
            assertThat(consumer.out()).startsWith(i + 1 + " ");
            assertThat(consumer.err()).isEmpty();
        }
    }

    @Test
    void anAppendIsRepeatableAndAConflictIsExitCode3() {
        run(terminal, "append", "repeated", "t", "1", "--expect", "0", "--id", "a");
        assertThat(run(terminal, "append", "repeated", "t", "1", "--expect", "0", "--id", "a"))
                .isZero();
        assertThat(run(terminal, "append", "repeated", "t", "1", "--expect", "7", "--output", "json"))
                .isEqualTo(3);

        assertThat(terminal.out().lines())
                .containsExactly(
                        "appended: version 1", "was appended before: version 1", "{\"appended\":false,\"version\":1}");
        assertThat(terminal.err()).isEqualTo("hexis: the stream has version 1\n");
    }

    @Test
    void jsonIsWhatHttpAnswers() {
        run(terminal, "append", "json", "t", "{\"a\": [1]}", "--id", "x");
        Terminal json = Terminal.plain();
        run(json, "read", "json", "--output", "json");
        run(json, "consume", "json", "g", "--count", "1", "--consumer", "c", "--output", "json");

        assertThat(json.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"version\":1,\"id\":\"x\",\"type\":\"t\",\"data\":{\"a\":[1]},\"at\":\""),
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"receipt\":{\"consumer\":\"c\",\"version\":1,\"deliveries\":1},\"event\":{"));
    }

    @Test
    void aTailBeginsAtTheEndOrWhereItIsToldAndPrintsWhatIsAppended() {
        run(terminal, "append", "tailed", "t", "1");
        Terminal fromNow = Terminal.plain();
        Terminal fromTheStart = Terminal.plain();
        CompletableFuture<Integer> now =
                CompletableFuture.supplyAsync(() -> run(fromNow, "tail", "tailed", "--count", "1"));
        CompletableFuture<Integer> all =
                CompletableFuture.supplyAsync(() -> run(fromTheStart, "tail", "tailed", "--from", "1", "--count", "2"));

        await().atMost(PATIENCE).until(() -> {
            run(terminal, "append", "tailed", "t", "2");
            return now.isDone();
        });

        assertThat(now).succeedsWithin(PATIENCE).isEqualTo(0);
        assertThat(all).succeedsWithin(PATIENCE).isEqualTo(0);
        assertThat(fromNow.out().lines()).hasSize(1).allMatch(line -> line.endsWith(" t 2"));
        assertThat(fromTheStart.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1 ").endsWith(" t 1"),
                        line -> assertThat(line).startsWith("2 ").endsWith(" t 2"));
    }

    @Test
    void aConsumerWaitsForWhatIsAppended() {
        CompletableFuture<Integer> consuming =
                CompletableFuture.supplyAsync(() -> run(terminal, "consume", "awaited", "g", "--count", "2"));

        run(Terminal.plain(), "append", "awaited", "t", "1");
        run(Terminal.plain(), "append", "awaited", "t", "2");

        assertThat(consuming).succeedsWithin(PATIENCE).isEqualTo(0);
        assertThat(terminal.out().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lettuce", "jedis", "redisson"})
    void aGroupIsInspectedAndWhatNobodyNeedsIsTrimmed(String adapter) {
        String stream = "trimmed-" + adapter;
        for (int i = 1; i <= 3; i++) {
            run(terminal, "append", stream, "t", "1", "--adapter", adapter);
        }
        run(terminal, "consume", stream, "g", "--count", "2", "--adapter", adapter);
        Terminal after = Terminal.plain();

        assertThat(run(after, "stats", stream, "g", "--adapter", adapter)).isZero();
        assertThat(run(after, "trim", stream, "--keep-newest", "0", "--adapter", adapter))
                .isZero();
        assertThat(run(after, "trim", stream, "--keep-from", "3", "--output", "json", "--adapter", adapter))
                .isZero();
        assertThat(run(after, "stats", stream, "nobody", "--adapter", adapter)).isEqualTo(3);

        assertThat(after.out().lines())
                .containsExactly(
                        "stream     3 events, version 3",
                        "delivered  up to version 2, lag 1",
                        "pending    0, 0 of them stale, 0 handed back",
                        "2 removed, all is kept from version 3; group 'g' still needs what follows",
                        "{\"removed\":0,\"from\":3,\"heldBy\":null}");
        assertThat(after.err()).isEqualTo("hexis: stream '" + stream + "' has no group 'nobody'\n");
    }

    @Test
    void deadLettersArePrintedWithTheirReason() {
        try (Ports ports = JedisPorts.connect(RedisSettings.parse(redis.uri()))) {
            EventGroup group = new EventGroup("dead", "g");
            ports.eventGroups().create(group, StartPosition.BEGINNING);
            run(terminal, "append", "dead", "t", "1");
            run(terminal, "append", "dead", "t", "2");
            ports.eventGroups()
                    .poll(new DeliveryRequest(group, "c", 2, PATIENCE))
                    .forEach(delivery -> ports.eventGroups().deadLetter(delivery.receipt(), "no\u001b[2J use"));
        }
        Terminal read = Terminal.plain();

        assertThat(run(read, "dead-letters", "dead", "g", "--limit", "1")).isZero();
        assertThat(run(read, "dead-letters", "dead", "g", "--from", "2", "--output", "json"))
                .isZero();
        assertThat(run(read, "dead-letters", "dead", "g", "--from", "3")).isZero();

        assertThat(read.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("1 \\S+Z tried 1 times, last by c: no\\?\\[2J use"),
                        line -> assertThat(line).matches("    1 \\S+Z t 1"),
                        line -> assertThat(line).startsWith("{\"number\":2,\"receipt\":{\"consumer\":\"c\""));
    }

    @Test
    void manyLargeEventsAreAllRead() {
        try (Ports ports = JedisPorts.connect(RedisSettings.parse(redis.uri()))) {
            List<Event> large = IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> new Event("e" + i, "t", new byte[1 << 20]))
                    .toList();
            ports.eventLog().append("large", ExpectedVersion.ANY, large);
        }

        assertThat(run(terminal, "read", "large", "--limit", "8")).isZero();

        assertThat(terminal.out().lines().map(line -> line.substring(0, 2)))
                .containsExactly("1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 ", "8 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"append", "read", "tail", "consume", "stats", "dead-letters", "trim"})
    void helpHasExamplesAndExitCodes(String verb) {
        assertThat(terminal.run("events", verb, "--help")).isZero();
        assertThat(terminal.out()).contains("Examples:", "hexis events " + verb + " ", "Exit codes:", "--redis");
    }

    @Test
    void aTerminalDoesNotObeyWhatIsInAnEvent() {
        run(terminal, "append", "escape", "a\u001b[31mb", "1");
        Terminal read = Terminal.plain();
        run(read, "read", "escape");

        assertThat(read.out()).contains("a?[31mb").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "append s",
                "append s t 1 --expect -1",
                "append s t 1 --expect soon",
                "append s t 1 --id=",
                "read s --from 0",
                "read s --limit 1001",
                "tail s --count 0",
                "tail s --from 0",
                "consume s",
                "consume s g --count 0",
                "consume s g --lease 25h",
                "consume s g --consumer=",
                "stats s",
                "dead-letters s g --from 0",
                "dead-letters s g --limit 0",
                "trim s",
                "trim s --keep-newest 1 --keep-from 1",
                "trim s --keep-newest -1",
                "trim s --keep-from 0",
            })
    void wrongUseIsExitCode2(String arguments) {
        assertThat(run(terminal, arguments.split(" "))).isEqualTo(2);
        assertThat(terminal.err()).startsWith("hexis: ").doesNotContain("Exception");
    }

    @Test
    void aRedisThatIsNotThereIsExitCode5() {
        assertThat(terminal.run("events", "read", "s", "--redis", "redis://127.0.0.1:9"))
                .isEqualTo(5);
    }

    private static int run(Terminal terminal, String... arguments) {
        List<String> line = new ArrayList<>(List.of("events"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--redis", redis.uri()));
        return terminal.run(line.toArray(String[]::new));
    }
}
