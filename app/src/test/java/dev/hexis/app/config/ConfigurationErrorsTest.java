package dev.hexis.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationErrorsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ADAPTER         | jedi     | one of lettuce, jedis, redisson, memory; did you mean 'jedis'?",
                "ADAPTER         | LETTUCE  | one of lettuce, jedis, redisson, memory",
                "ADAPTER         | carrier pigeon | one of lettuce, jedis, redisson, memory",
                "REDIS           | localhost:6379 | redis://[[user]:password@]host[:port][/database]",
                "REDIS           | redis://a,b | redis://[[user]:password@]host[:port][/database]",
                "HOST            | two words | a host name or an address",
                "PORT            | 65536    | a whole number from 0 to 65535",
                "PORT            | -1       | a whole number from 0 to 65535",
                "PORT            | http     | a whole number from 0 to 65535",
                "KEY_PREFIX      | a:b      | 1 to 64 of A-Z a-z 0-9 . _ -",
                "COMMAND_TIMEOUT | 2        | a time from 1ms to 1h, for instance 2s or 500ms",
                "COMMAND_TIMEOUT | 2h       | a time from 1ms to 1h, for instance 2s or 500ms",
                "CONNECT_TIMEOUT | 0ms      | a time from 1ms to 1h, for instance 2s or 500ms",
                "CONNECT_TIMEOUT | soon     | a time from 1ms to 1h, for instance 2s or 500ms",
                "POOL_SIZE       | 0        | a whole number from 1 to 1024",
                "POOL_SIZE       | many     | a whole number from 1 to 1024",
                "POOL_SIZE       | \"\"     | a whole number from 1 to 1024",
            })
    void aWrongValueNamesKeyOriginValueAndWhatIsRight(Key key, String value, String right) throws IOException {
        assertThat(error(Map.of(), Map.of(key, value)))
                .startsWith(key.text() + " '" + value + "' from flag " + key.flag() + " must be " + right);
        assertThat(error(Map.of(key.variable(), value), Map.of()))
                .startsWith(key.text() + " '" + value + "' from environment variable " + key.variable() + " must be ");

        Path file = file("# first\n" + key.text() + ": \"" + value + "\"\n");
        assertThat(error(Map.of(), Map.of()))
                .startsWith(key.text() + " '" + value + "' from " + file + " line 2 must be " + right);
    }

    @ParameterizedTest
    @CsvSource({"adaptor, adapter", "Port, port", "commandTimeout, command-timeout", "redis-url, redis"})
    void anUnknownKeyOfTheFileSuggestsTheNearest(String wrong, String right) throws IOException {
        Path file = file("host: localhost\n" + wrong + ": x\n");

        assertThat(error(Map.of(), Map.of()))
                .startsWith(file + " line 2: unknown key '" + wrong + "'; did you mean '" + right + "'?")
                .contains("known: adapter, redis, host, port, key-prefix");
    }

    @ParameterizedTest
    @CsvSource({
        "HEXIS_PROT, HEXIS_PORT",
        "HEXIS_KEYPREFIX, HEXIS_KEY_PREFIX",
        "HEXIS_REDIS_URL, HEXIS_REDIS",
        "HEXIS_CONFG, HEXIS_CONFIG"
    })
    void anUnknownVariableSuggestsTheNearest(String wrong, String right) {
        assertThat(error(Map.of(wrong, "x"), Map.of()))
                .startsWith("unknown environment variable " + wrong + "; did you mean '" + right + "'?");
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() throws IOException {
        file("bananas: 7");

        assertThat(error(Map.of(), Map.of())).contains("unknown key 'bananas' (known: adapter,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port:", "port: null", "port: [1]", "port: {a: 1}"})
    void aKeyHasOneValue(String text) throws IOException {
        Path file = file(text);

        assertThat(error(Map.of(), Map.of()))
                .startsWith(file + " line 1: port must have one value, a whole number from 0 to 65535");
    }

    @Test
    void aKeyStandsOnce() throws IOException {
        Path file = file("port: 1\nport: 2\n");

        assertThat(error(Map.of(), Map.of())).isEqualTo(file + " line 2: port stands here for the second time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- port: 1", "port", "port: 1\n---\nport: 2", "port: 'x", "port: 1\n  x: - [", "\tport: 1"})
    void aFileThatIsSomethingElseIsRefusedWithItsName(String text) throws IOException {
        Path file = file(text);

        assertThat(error(Map.of(), Map.of())).startsWith(file + " line ");
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThat(error(Map.of("HEXIS_CONFIG", "missing.yaml"), Map.of()))
                .isEqualTo("configuration file " + directory.resolve("missing.yaml") + " cannot be read");
    }

    @Test
    void theLogLevelIsChecked() {
        assertThat(error(Map.of("HEXIS_LOG_LEVEL", "LOUD"), Map.of()))
                .isEqualTo("environment variable HEXIS_LOG_LEVEL 'LOUD' must be one of"
                        + " TRACE, DEBUG, INFO, WARN, ERROR, OFF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redisx://someone:s3cret@example.org",
                "redis://:s3cret@example.org/first",
                "redis://someone:s3cret",
                "redis://:s3cret",
                "redis:s3cret@example.org",
                "someone:s3cret@example.org",
                "redis://someone:s3cret@two@example.org:port",
                "redis://someone:pass s3cret@example.org",
                "redis://example.org?password=s3cret",
                "redis://example.org:6379?password=s3cret",
            })
    void noMessageShowsAPassword(String uri) throws IOException {
        assertThat(error(Map.of(), Map.of(Key.REDIS, uri))).doesNotContain("s3cret");
        assertThat(error(Map.of(), Map.of(Key.ADAPTER, uri))).doesNotContain("s3cret");

        file("redis: " + uri);
        assertThat(error(Map.of(), Map.of())).doesNotContain("s3cret");
        file("port: 1\nredis: '" + uri);
        assertThat(error(Map.of(), Map.of())).doesNotContain("s3cret");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("hexis.yaml"), text);
    }

    private String error(Map<String, String> environment, Map<Key, String> flags) {
        Configuration configuration = new Configuration(environment, directory);
        return String.valueOf(
                catchThrowableOfType(ConfigurationException.class, () -> configuration.load(Optional.empty(), flags))
                        .getMessage());
    }
}
