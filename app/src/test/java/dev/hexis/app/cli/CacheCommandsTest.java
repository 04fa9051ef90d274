package dev.hexis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.embedded.EmbeddedRedis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheCommandsTest {
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
    void valuesArePutGotEvictedInvalidatedAndCleared(String adapter) {
        assertThat(run("put", adapter, "a", "chair", "--ttl", "10m", "--tag", "red", "--adapter", adapter))
                .isZero();
        run("put", adapter, "b", "table", "--ttl", "10m", "--adapter", adapter);
        run("put", adapter, "c", "lamp", "--ttl", "10m", "--adapter", adapter);
        assertThat(run("get", adapter, "a", "--adapter", adapter)).isZero();
        assertThat(terminal.out()).isEqualTo("chair");

        assertThat(run("invalidate", adapter, "red", "blue", "--adapter", adapter))
                .isZero();
        assertThat(run("evict", adapter, "b", "--adapter", adapter)).isZero();
        assertThat(run("get", adapter, "a", "--adapter", adapter)).isEqualTo(3);
        assertThat(terminal.err()).contains("the cache knows nothing of this key");
        assertThat(run("get", adapter, "b", "--adapter", adapter)).isEqualTo(3);
        assertThat(run("get", adapter, "c", "--adapter", adapter)).isZero();
        assertThat(run("clear", adapter, "--adapter", adapter)).isZero();
        assertThat(run("get", adapter, "c", "--adapter", adapter)).isEqualTo(3);
    }

    @Test
    void valuesAreWrittenAsJson() {
        run("put", "json", "a", "chair", "--ttl", "10m");
        run("get", "json", "a", "--output", "json");
        run("get", "json", "b", "--output", "json");

        assertThat(terminal.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"lookup\":\"hit\",\"value\":\"Y2hhaXI=\",\"expiresAt\":\"20"),
                        line -> assertThat(line).isEqualTo("{\"lookup\":\"miss\"}"));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThat(run("put", "r", "k", "v", "--ttl", "soon")).isEqualTo(2);
        assertThat(run("put", "r", "", "v", "--ttl", "1s")).isEqualTo(2);
        assertThat(run("get", "r", "k", "--shards", "0")).isEqualTo(2);
        assertThat(run("invalidate", "r")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("'soon' is not a time such as 500ms, 30s, 5m or 2h")
                .contains("cache key of 0 characters")
                .contains("shards of region 'r': 0 given");
    }

    private int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("cache"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--redis", redis.uri()));
        return terminal.run(line.toArray(String[]::new));
    }
}
