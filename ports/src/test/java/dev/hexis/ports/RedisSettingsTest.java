package dev.hexis.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.ports.RedisSettings.Credentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedisSettingsTest {

    @Test
    void urisAreRead() {
        assertThat(RedisSettings.parse("redis://example.org"))
                .isEqualTo(RedisSettings.local().withAddress("example.org", 6379));
        assertThat(RedisSettings.parse("redis://bob:s%40fe+1@[::1]:7000/3"))
                .isEqualTo(RedisSettings.local()
                        .withAddress("::1", 7000)
                        .withDatabase(3)
                        .withCredentials(new Credentials("bob", "s@fe+1")));
        assertThat(RedisSettings.parse("redis://:secret@h").credentials())
                .contains(new Credentials("default", "secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://h, scheme must be redis",
        "rediss://h, scheme must be redis",
        "redis://, not a URI",
        "redis:///0, host is missing",
        "redis://h/x, database must be a number",
        "redis://h?x=1, nothing may follow",
        "redis://user@h, 'user:password'",
        "redis://h:99999, port",
        "h:6379, scheme must be redis",
    })
    void badUrisAreToldWhatIsWrong(String uri, String problem) {
        assertThatThrownBy(() -> RedisSettings.parse(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem.replace("'", ""));
    }

    @Test
    void passwordsAreNeverShown() {
        RedisSettings settings = RedisSettings.parse("redis://bob:hunter2@h:1");

        assertThat(settings.toString()).contains("bob").doesNotContain("hunter2");
        assertThat(settings.address().toString()).isEqualTo("redis://h:1/0");
        for (String bad : new String[] {
            "redis://bob:hunter2@h:1/x",
            "redis://bob:hunter2@h:1?a",
            "x://:hunter2@h",
            "redis:bob:hunter2@h",
            "redis://bob:hunter2",
            "redis://:hunter2",
            "redis://h?password=hunter2",
            "redis://bob:hun\nter2:hunter2@h",
            "redis://bob:p@hunter2@h:x"
        }) {
            assertThatThrownBy(() -> RedisSettings.parse(bad))
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        RedisSettings local = RedisSettings.local();
        assertThatThrownBy(() -> local.withPoolSize(0)).hasMessage("poolSize '0' must be from 1 to 1024");
        assertThatThrownBy(() -> local.withKeyPrefix("a:b")).hasMessageContaining("keyPrefix 'a:b'");
        assertThatThrownBy(() -> local.withTimeouts(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("connectTimeout 'PT0S' must be from 1 ms to 1 h");
    }
}
