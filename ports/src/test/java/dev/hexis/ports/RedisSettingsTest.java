package dev.hexis.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.ports.RedisSettings.Credentials;
import dev.hexis.ports.RedisTopology.Address;
import dev.hexis.ports.RedisTopology.Cluster;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(RedisSettings.parse("rediss://h/2"))
                .isEqualTo(RedisSettings.local()
                        .withAddress("h", 6379)
                        .withDatabase(2)
                        .withTls(true));
    }

    @Test
    void clusterUrisNameSeveralNodes() {
        Cluster nodes = new Cluster(List.of(new Address("a", 7000), new Address("::1", 7001), new Address("c", 6379)));

        assertThat(RedisSettings.parse("redis-cluster://bob:secret@a:7000,[::1]:7001,c"))
                .isEqualTo(RedisSettings.local().withTopology(nodes).withCredentials(new Credentials("bob", "secret")));
        assertThat(RedisSettings.parse("rediss-cluster://a:7000,[::1]:7001,c/0"))
                .isEqualTo(RedisSettings.local().withTopology(nodes).withTls(true));
    }

    @Test
    void optionsFollowAQuestionMark() {
        assertThat(RedisSettings.parse("redis://h:1/4?clientName=shop%2F1&keyPrefix=shop&poolSize=16"
                        + "&commandTimeout=1m&connectTimeout=250ms"))
                .isEqualTo(RedisSettings.local()
                        .withAddress("h", 1)
                        .withDatabase(4)
                        .withClientName("shop/1")
                        .withKeyPrefix("shop")
                        .withPoolSize(16)
                        .withTimeouts(Duration.ofMillis(250), Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://h:1/0",
                "rediss://[::1]:7000/3",
                "redis-cluster://a:1,[::1]:2,c:3",
                "rediss-cluster://a:1",
            })
    void theAddressIsAUriWithoutSecrets(String uri) {
        String secret = uri.replace("://", "://bob:hunter2@") + "?poolSize=3";
        assertThat(RedisSettings.parse(secret).address()).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://h | scheme must be redis",
                "sredis://h | scheme must be redis",
                "redis:// | host is missing",
                "redis:///0 | host is missing",
                "redis-cluster://a:1,,b | host is missing",
                "redis://a:1,b:2 | several hosts make a Cluster",
                "redis-cluster://h/3 | database '3' must be 0 on a Cluster",
                "redis://h/x | database must be a number",
                "redis://h?x=1 | the options are clientName",
                "redis://h?poolSize=many | poolSize must be a whole number",
                "redis://h?poolSize=0 | poolSize '0' must be from 1 to 1024",
                "redis://h?commandTimeout=soon | commandTimeout must be a time such as 2s or 500ms",
                "redis://h?clientName=a%20b | clientName 'a b' must be",
                "redis://h#x | not a URI",
                "redis://user@h | user:password",
                "redis://u:%zz@h | % must stand before two hex digits",
                "redis://h:99999 | port",
                "h:6379 | scheme must be redis",
            })
    void badUrisAreToldWhatIsWrong(String uri, String problem) {
        assertThatThrownBy(() -> RedisSettings.parse(uri))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void passwordsAreNeverShown() {
        RedisSettings settings = RedisSettings.parse("redis://bob:hunter2@h:1");

        assertThat(settings.toString()).contains("bob").doesNotContain("hunter2");
        assertThat(settings.address()).isEqualTo("redis://h:1/0");
        for (String bad : new String[] {
            "redis://bob:hunter2@h:1/x",
            "redis://bob:hunter2@h:1?a",
            "redis-cluster://bob:hunter2@h:1,h:x",
            "redis-cluster://bob:hunter2@h:1,bob:hunter2@h:2",
            "x://:hunter2@h",
            "redis:bob:hunter2@h",
            "redis://bob:hunter2",
            "redis://:hunter2",
            "redis://h?password=hunter2",
            "redis://h?hunter2",
            "redis://h?a@hunter2",
            "redis://u:a?b@hunter2@h",
            "redis://u:hunter2%@h",
            "redis://bob:hun\nter2:hunter2@h",
            "redis://bob:p@hunter2@h:x",
            "redis://bob:p/hunter2@h",
            "redis://bob:hunter2?@h"
        }) {
            assertThatThrownBy(() -> RedisSettings.parse(bad))
                    .as(bad)
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
        assertThatThrownBy(() -> new Cluster(List.of())).hasMessageContaining("addresses '[]' must be at least one");
    }
}
