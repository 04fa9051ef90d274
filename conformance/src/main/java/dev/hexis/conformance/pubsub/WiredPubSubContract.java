package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What publishing and subscribing looks like to those who use no adapter, and what it costs the server. */
public interface WiredPubSubContract extends OnRedis {
    List<String> NAMES = List.of("orders", "a:b {c} %41*", "日本", "line\nbreak");

    @Test
    default void whatIsPublishedByHandIsHeard() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            for (String name : NAMES) {
                Ear ear = new Ear();
                ports.pubSub().subscribe(Topic.channel(name), ear);

                probe.call("PUBLISH", settings.keyPrefix() + ":pubsub-1:" + name, "by hand");

                assertThat(ear.texts(1)).containsExactly("by hand");
                assertThat(ear.messages().get(0).channel()).isEqualTo(name);
            }
        }
    }

    @Test
    default void whatIsPublishedIsHeardByHand() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            for (String name : NAMES) {
                String channel = settings.keyPrefix() + ":pubsub-1:" + name;
                probe.call("SUBSCRIBE", channel);

                ports.pubSub().publish(name, "hello".getBytes(StandardCharsets.UTF_8));

                assertThat(probe.next()).isEqualTo(List.of("message", channel, "hello"));
            }
        }
    }

    @Test
    default void anyNameAndAnyPrefixIsBorne() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Ear ear = new Ear();
            ports.pubSub().subscribe(Topic.pattern("*"), ear);
            String start = settings.keyPrefix() + ":pubsub-1";

            probe.call("PUBLISH", start, "not ours");
            probe.call("PUBLISH", start + ":", "no name");
            probe.call("PUBLISH", start + ":" + "n".repeat(2000), "a long name");
            probe.call("PUBLISH", start.replace("test-", "best-") + ":x", "another prefix");
            probe.call("PUBLISH", start + ":x", "as usual");

            assertThat(ear.texts(3)).containsExactly("no name", "a long name", "as usual");
        }
    }

    @Test
    default void manyTopicsAreOneConnectionAndNothingIsStored() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Ports ports = connect(RedisSettings.parse(redis.uri()));
                RedisProbe probe = RedisProbe.connect(RedisSettings.parse(redis.uri()))) {
            Ear ear = new Ear();
            for (int i = 0; i < 300; i++) {
                ports.pubSub().subscribe(Topic.channel("c" + i), ear);
                ports.pubSub().subscribe(Topic.channel("c" + i), ear);
            }
            ports.pubSub().subscribe(Topic.pattern("c29?"), ear);
            probe.call("CONFIG", "RESETSTAT");

            assertThat(ports.pubSub().publish("c299", new byte[3])).isEqualTo(2);

            ear.texts(3);
            assertThat(probe.calls("publish")).isEqualTo(1);
            assertThat(((String) probe.call("CLIENT", "LIST", "TYPE", "pubsub")).lines())
                    .hasSize(1);
            assertThat(probe.keys("*")).isEmpty();
        }
    }

    @Test
    default void closedPortsLeaveNoSubscription() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RedisProbe probe = RedisProbe.connect(RedisSettings.parse(redis.uri()))) {
            try (Ports ports = connect(RedisSettings.parse(redis.uri()))) {
                ports.pubSub().subscribe(Topic.channel("orders"), new Ear());
                assertThat(probe.call("PUBSUB", "NUMSUB", "hexis:pubsub-1:orders"))
                        .isEqualTo(List.of("hexis:pubsub-1:orders", 1L));
            }

            await().atMost(Ear.PATIENCE)
                    .untilAsserted(() -> assertThat((String) probe.call("CLIENT", "LIST", "TYPE", "pubsub"))
                            .isBlank());
        }
    }
}
