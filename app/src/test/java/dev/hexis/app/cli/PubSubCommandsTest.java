package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.embedded.EmbeddedRedis;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PubSubCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    void whatIsPublishedIsPrinted(String adapter) {
        Terminal listener = Terminal.plain();
        CompletableFuture<Integer> listening = CompletableFuture.supplyAsync(
                () -> listener.run("subscribe", adapter, "--count", "2", "--adapter", adapter, "--redis", redis.uri()));
        awaitReceiver(adapter, adapter, "hello");

        Terminal publisher = Terminal.plain();
        assertThat(publisher.run("publish", adapter, "wörld", "--adapter", adapter, "--redis", redis.uri()))
                .isZero();

        assertThat(publisher.out()).isEqualTo("1 receiver\n");
        assertThat(listening).succeedsWithin(PATIENCE).isEqualTo(0);
        assertThat(listener.out()).isEqualTo("hello\nwörld\n");
        assertThat(listener.err()).isEmpty();
    }

    @Test
    void aPatternPrintsTheChannelTooAndJsonIsWhatHttpSends() {
        Terminal text = Terminal.plain();
        Terminal json = Terminal.plain();
        CompletableFuture<Integer> texts = CompletableFuture.supplyAsync(
                () -> text.run("subscribe", "a:*", "--pattern", "--count=1", "--redis", redis.uri()));
        CompletableFuture<Integer> jsons = CompletableFuture.supplyAsync(
                () -> json.run("subscribe", "b:*", "--pattern", "--count=1", "--output=json", "--redis", redis.uri()));

        awaitReceiver("lettuce", "a:1", "x");
        awaitReceiver("lettuce", "b:2", "y");

        assertThat(texts).succeedsWithin(PATIENCE).isEqualTo(0);
        assertThat(jsons).succeedsWithin(PATIENCE).isEqualTo(0);
        assertThat(text.out()).isEqualTo("a:1 x\n");
        assertThat(json.out()).isEqualTo("{\"channel\":\"b:2\",\"message\":\"y\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"publish", "publish a", "publish a b c", "subscribe", "subscribe a --count 0", "subscribe a b"})
    void wrongUseIsExitCode2(String arguments) {
        Terminal terminal = Terminal.plain();

        assertThat(terminal.run(arguments.split(" "))).isEqualTo(2);
        assertThat(terminal.err()).startsWith("hexis: ").doesNotContain("Exception");
    }

    @Test
    void aRedisThatIsNotThereIsExitCode5() {
        assertThat(Terminal.plain().run("publish", "a", "b", "--redis", "redis://127.0.0.1:9"))
                .isEqualTo(5);
        assertThat(Terminal.plain().run("subscribe", "a", "--redis", "redis://127.0.0.1:9"))
                .isEqualTo(5);
    }

    private static void awaitReceiver(String adapter, String channel, String message) {
        await().atMost(PATIENCE).until(() -> {
            Terminal terminal = Terminal.plain();
            terminal.run("publish", channel, message, "--output=json", "--adapter", adapter, "--redis", redis.uri());
            return terminal.out().equals("{\"receivers\":1}\n");
        });
    }
}
