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

class BoardCommandsTest {
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
    void scoresAreSubmittedAndRanked(String adapter) {
        run("submit", adapter, "alice", "1500", "--adapter", adapter);
        run("submit", adapter, "bob", "1500", "--adapter", adapter);
        run("submit", adapter, "carol", "90", "--adapter", adapter);
        run("submit", adapter, "carol", "80", "--adapter", adapter);
        run("top", adapter, "--limit", "2", "--adapter", adapter);
        run("around", adapter, "carol", "--radius", "1", "--ranking", "ordinal", "--adapter", adapter);
        run("rank", adapter, "carol", "--adapter", adapter);
        assertThat(run("remove", adapter, "carol", "--adapter", adapter)).isZero();

        assertThat(terminal.out().lines())
                .containsExactly(
                        "changed: alice has 1500",
                        "changed: bob has 1500",
                        "changed: carol has 90",
                        "unchanged: carol has 90",
                        "       1               1500  alice",
                        "       1               1500  bob",
                        "       1               1500  alice",
                        "       2               1500  bob",
                        "       3                 90  carol",
                        "       3                 90  carol",
                        "removed: carol");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void settingsAreFlags() {
        String[] settings = {"--order", "low", "--ties", "first", "--dense"};
        run("submit", List.of("golf", "zoe", "3", "--policy", "sum", "--id", "h1", "--retention", "1d"), settings);
        run("submit", List.of("golf", "zoe", "3", "--policy", "sum", "--id", "h1"), settings);
        run("submit", List.of("golf", "amy", "3"), settings);
        assertThat(run("submit", "golf", "ben", "--order", "low", "--ties", "first", "--dense", "--", "-4"))
                .isZero();
        run("top", List.of("golf", "--ranking", "dense", "--output", "json"), settings);

        assertThat(terminal.out().lines())
                .containsExactly(
                        "changed: zoe has 3",
                        "repeated: zoe has 3",
                        "changed: amy has 3",
                        "changed: ben has -4",
                        "{\"size\":3,\"standings\":[{\"member\":\"ben\",\"score\":-4,\"rank\":1},"
                                + "{\"member\":\"zoe\",\"score\":3,\"rank\":2},"
                                + "{\"member\":\"amy\",\"score\":3,\"rank\":2}],\"next\":null}");
    }

    @Test
    void whatTheBoardDoesNotHaveIsExitCode3() {
        run("submit", "weekly", "alice", "1");

        assertThat(run("rank", "weekly", "bob\u001b[2J")).isEqualTo(3);
        assertThat(run("around", "nothing", "alice")).isEqualTo(3);
        assertThat(run("remove", "weekly", "bob")).isEqualTo(3);
        assertThat(terminal.err().lines())
                .containsExactly(
                        "hexis: board 'weekly' does not have member 'bob?[2J'",
                        "hexis: board 'nothing' does not have member 'alice'",
                        "hexis: board 'weekly' does not have member 'bob'");
        assertThat(run("submit", "weekly", "alice", "9007199254740991", "--policy", "sum"))
                .isEqualTo(3);
        assertThat(terminal.out()).endsWith("out of range: alice has 1\n");
        assertThat(run("top", "nothing")).isZero();
    }

    @Test
    void aBoardKeptWithOtherSettingsIsExitCode1() {
        run("submit", "kept", "alice", "1");

        assertThat(run("top", "kept", "--order", "low")).isEqualTo(1);
        assertThat(run("remove", "kept", "alice", "--order", "low")).isEqualTo(1);
        assertThat(terminal.err()).contains("the board is kept as \"high member\", not as \"low member\"");
    }

    @Test
    void jsonIsWhatHttpAnswers() {
        run("submit", "json", "alice", "1", "--output", "json");
        run("rank", "json", "alice", "--output", "json");
        assertThat(run("remove", "json", "alice", "--output", "json")).isZero();
        assertThat(run("remove", "json", "alice", "--output", "json")).isEqualTo(3);

        assertThat(terminal.out().lines())
                .containsExactly(
                        "{\"member\":\"alice\",\"effect\":\"CHANGED\",\"score\":1}",
                        "{\"member\":\"alice\",\"score\":1,\"rank\":1}",
                        "{\"removed\":true}",
                        "{\"removed\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "board",
                "board submit weekly alice",
                "board submit weekly alice many",
                "board submit weekly alice 9007199254740992",
                "board submit weekly alice 1 --policy first",
                "board submit weekly alice 1 --retention soon",
                "board submit weekly alice 1 --order up",
                "board top weekly --limit 0",
                "board top weekly --ranking dense",
                "board top weekly --ranking best",
                "board around weekly alice --radius 501",
                "board rank weekly",
                "board remove weekly",
            })
    void wrongUseIsExitCode2(String arguments) {
        assertThat(terminal.run(arguments.split(" "))).isEqualTo(2);
        assertThat(terminal.err()).startsWith("hexis: ").doesNotContain("Exception", "\tat ");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "top", "around", "rank", "remove"})
    void helpHasExamplesAndExitCodes(String verb) {
        assertThat(terminal.run("board", verb, "--help")).isZero();
        assertThat(terminal.out()).contains("Examples:", "hexis board " + verb + " ", "Exit codes:", "--redis");
    }

    private void run(String verb, List<String> arguments, String... settings) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(settings));
        assertThat(run(verb, all.toArray(String[]::new))).isZero();
    }

    private int run(String verb, String... arguments) {
        List<String> all = new ArrayList<>(List.of("board", verb, "--redis", redis.uri()));
        all.addAll(List.of(arguments));
        return terminal.run(all.toArray(String[]::new));
    }
}
