package dev.hexis.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.ports.RedisSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path directory;

    @Test
    void whatTheRedisUriSaysHoldsUnlessItIsConfiguredByItself() {
        Settings settings = load(
                Map.of(),
                Map.of(Key.REDIS, "rediss-cluster://a:1,b:2?poolSize=3&commandTimeout=4s", Key.POOL_SIZE, "5"));

        assertThat(settings.redis())
                .isEqualTo(RedisSettings.parse("rediss-cluster://a:1,b:2?poolSize=5&commandTimeout=4s"));
        assertThat(settings.redisText()).isEqualTo("rediss-cluster://a:1,b:2");
    }

    @Test
    void withoutAnyThereAreDefaults() {
        Settings settings = load(Map.of(), Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        AdapterName.LETTUCE, "127.0.0.1", 8080, RedisSettings.local(), RedisOrigin.ASSUMED));
    }

    @Test
    void theFileOfTheWorkingDirectorySetsEveryKey() throws IOException {
        Files.writeString(directory.resolve("hexis.yaml"), """
                # everything
                adapter: jedis
                redis: redis://someone:secret@example.org:6390/3
                host: 0.0.0.0
                port: 9000
                key-prefix: shop
                command-timeout: 500ms
                connect-timeout: 3s
                pool-size: 32
                """);

        Settings settings = load(Map.of(), Map.of());

        assertThat(settings.adapter()).isEqualTo(AdapterName.JEDIS);
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.redisOrigin()).isEqualTo(RedisOrigin.NAMED);
        assertThat(settings.redis())
                .isEqualTo(RedisSettings.parse("redis://someone:secret@example.org:6390/3")
                        .withKeyPrefix("shop")
                        .withTimeouts(Duration.ofSeconds(3), Duration.ofMillis(500))
                        .withPoolSize(32));
    }

    @Test
    void everyKeyIsAVariableToo() {
        Settings settings = load(
                Map.of(
                        "HEXIS_ADAPTER", "redisson",
                        "HEXIS_REDIS", "redis://example.org",
                        "HEXIS_HOST", "::1",
                        "HEXIS_PORT", "0",
                        "HEXIS_KEY_PREFIX", "shop",
                        "HEXIS_COMMAND_TIMEOUT", "1m",
                        "HEXIS_CONNECT_TIMEOUT", "1h",
                        "HEXIS_POOL_SIZE", "1"),
                Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        AdapterName.REDISSON,
                        "::1",
                        0,
                        RedisSettings.parse("redis://example.org")
                                .withKeyPrefix("shop")
                                .withTimeouts(Duration.ofHours(1), Duration.ofMinutes(1))
                                .withPoolSize(1),
                        RedisOrigin.NAMED));
    }

    @Test
    void theEnvironmentWinsOverTheFileAndFlagsOverBoth() throws IOException {
        Files.writeString(directory.resolve("hexis.yaml"), "port: 1\nhost: file\nadapter: jedis\n");

        Settings settings = load(Map.of("HEXIS_PORT", "2", "HEXIS_HOST", "environment"), Map.of(Key.PORT, "3"));

        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.host()).isEqualTo("environment");
        assertThat(settings.adapter()).isEqualTo(AdapterName.JEDIS);
    }

    @Test
    void anotherFileCanBeNamedByVariableAndByFlag() throws IOException {
        Files.writeString(directory.resolve("hexis.yaml"), "port: 1");
        Path second = Files.writeString(directory.resolve("second.yaml"), "port: 2");
        Path third = Files.writeString(directory.resolve("third.yaml"), "port: 3");
        Configuration configuration = new Configuration(Map.of("HEXIS_CONFIG", second.toString()), directory);

        assertThat(configuration.load(Optional.empty(), Map.of()).port()).isEqualTo(2);
        assertThat(configuration.load(Optional.of(third), Map.of()).port()).isEqualTo(3);
    }

    @Test
    void anEmptyFileIsNoError() throws IOException {
        Files.writeString(directory.resolve("hexis.yaml"), "# nothing yet\n");

        assertThat(load(Map.of(), Map.of()).port()).isEqualTo(8080);
    }

    @Test
    void variablesThatAreNoSettingsAreLeftAlone() {
        Map<String, String> environment = Map.of(
                "HEXIS_JAVA_OPTS", "-Xmx1g",
                "HEXIS_LOG_LEVEL", "debug",
                "HEXIS_TEST_REDIS", "redis://elsewhere",
                "HEXIS_FENCING_TOKEN", "7",
                "PATH", "/bin");

        assertThat(load(environment, Map.of()).redisOrigin()).isEqualTo(RedisOrigin.ASSUMED);
    }

    @Test
    void aRedisIsEmbeddedOnlyIfOneIsNeededAndNoneIsNamed() {
        Map<Key, String> memory = Map.of(Key.ADAPTER, "memory");
        Map<Key, String> named = Map.of(Key.REDIS, "redis://example.org");

        assertThat(load(Map.of(), Map.of()).needsEmbeddedRedis()).isTrue();
        assertThat(load(Map.of(), memory).needsEmbeddedRedis()).isFalse();
        assertThat(load(Map.of(), named).needsEmbeddedRedis()).isFalse();
    }

    @Test
    void theRedisIsShownWithoutItsLogin() {
        Map<Key, String> named = Map.of(Key.REDIS, "redis://someone:secret@example.org/3");
        Map<Key, String> memory = Map.of(Key.REDIS, "redis://example.org", Key.ADAPTER, "memory");

        assertThat(load(Map.of(), named).redisText()).isEqualTo("redis://example.org:6379/3");
        assertThat(load(Map.of(), memory).redisText()).isEqualTo("none");
        assertThat(load(Map.of(), Map.of()).withEmbeddedRedis(7777).redisText())
                .isEqualTo("embedded redis://127.0.0.1:7777");
    }

    private Settings load(Map<String, String> environment, Map<Key, String> flags) {
        return new Configuration(environment, directory).load(Optional.empty(), flags);
    }
}
