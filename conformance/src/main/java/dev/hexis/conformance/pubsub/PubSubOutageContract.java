package dev.hexis.conformance.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.FaultProxy;
import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.pubsub.PubSub.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subscriptions outlive their connections and their server, and their listeners hear of each gap once. */
public interface PubSubOutageContract extends OnRedis {
    Duration BRIEF = Duration.ofSeconds(1);

    @Test
    default void killedSubscriptionsAreMadeAgainAndEachGapIsTold() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Ports ports = connect(patient(redis));
                RedisProbe probe = RedisProbe.connect(patient(redis))) {
            Ear channel = new Ear();
            Ear pattern = new Ear();
            ports.pubSub().subscribe(Topic.channel("orders"), channel);
            ports.pubSub().subscribe(Topic.pattern("ord*"), pattern);

            for (int round = 1; round <= 3; round++) {
                probe.call("CLIENT", "KILL", "TYPE", "pubsub");
                awaitGaps(round, channel, pattern);
                ports.pubSub().publish("orders", utf8("" + round));
                assertThat(channel.texts(round)).endsWith("" + round);
                assertThat(pattern.texts(round)).endsWith("" + round);
            }

            assertThat(channel.all()).hasSize(6).startsWith(Gap.reconnect());
            assertThat(channel.gaps()).containsOnly(Gap.reconnect()).hasSize(3);
            assertThat(pattern.gaps()).containsOnly(Gap.reconnect()).hasSize(3);
        }
    }

    @Test
    default void aServerThatWasRestartedIsSubscribedToAgain() {
        EmbeddedRedis first = EmbeddedRedis.start();
        try (first;
                Ports ports = connect(patient(first))) {
            Ear channel = new Ear();
            Ear pattern = new Ear();
            Subscription subscription = ports.pubSub().subscribe(Topic.channel("orders"), channel);
            ports.pubSub().subscribe(Topic.pattern("ord*"), pattern);
            ports.pubSub().publish("orders", utf8("before"));
            channel.texts(1);
            pattern.texts(1);

            try (EmbeddedRedis second = first.restart()) {
                awaitGaps(1, channel, pattern);
                assertThat(subscription.isActive()).isTrue();
                assertThat(second.port()).isEqualTo(first.port());
                await().atMost(Ear.PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> ports.pubSub().publish("orders", utf8("after")));

                assertThat(channel.texts(2)).containsExactly("before", "after");
                assertThat(pattern.texts(2)).containsExactly("before", "after");
                assertThat(channel.gaps()).hasSize(1);
                assertThat(pattern.gaps()).hasSize(1);
            }
        }
    }

    @Test
    default void aConnectionThatHasFallenSilentIsNoticedAndReplaced() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                FaultProxy proxy = FaultProxy.before(brief(redis));
                Ports ports = connect(proxy.settings());
                Ports witness = connect(brief(redis))) {
            Ear channel = new Ear();
            Ear pattern = new Ear();
            ports.pubSub().subscribe(Topic.channel("orders"), channel);
            ports.pubSub().subscribe(Topic.pattern("ord*"), pattern);

            proxy.fallSilent();
            witness.pubSub().publish("orders", utf8("into silence"));

            awaitGaps(1, channel, pattern);
            witness.pubSub().publish("orders", utf8("after"));
            assertThat(channel.texts(1)).containsExactly("after");
            assertThat(pattern.texts(1)).containsExactly("after");
        }
    }

    @Test
    default void aConnectionOnWhichNothingIsPublishedIsKept() {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                Ports ports = connect(brief(redis).withTimeouts(BRIEF, BRIEF.multipliedBy(2)));
                RedisProbe probe = RedisProbe.connect(brief(redis))) {
            Ear ear = new Ear();
            ports.pubSub().subscribe(Topic.channel("orders"), ear);
            probe.call("CONFIG", "RESETSTAT");

            await().atMost(Ear.PATIENCE).until(() -> probe.calls("ping") + probe.calls("subscribe") >= 2);

            assertThat(ear.gaps()).isEmpty();
        }
    }

    @Test
    default void subscribingToAServerThatIsGoneFailsAndWorksWhenItIsBack() {
        EmbeddedRedis first = EmbeddedRedis.start();
        try (first;
                Ports ports = connect(patient(first))) {
            Ear early = new Ear();
            Ear late = new Ear();
            Ear refused = new Ear();
            ports.pubSub().subscribe(Topic.channel("early"), early);
            first.close();

            assertThatThrownBy(() -> ports.pubSub().subscribe(Topic.channel("late"), refused))
                    .isInstanceOfSatisfying(
                            PortException.class,
                            fault -> assertThat(fault.reason()).isIn(Reason.UNAVAILABLE, Reason.OUTCOME_UNKNOWN));

            try (EmbeddedRedis ignored = first.restart()) {
                await().atMost(Ear.PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> ports.pubSub().subscribe(Topic.channel("late"), late));
                await().atMost(Ear.PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> ports.pubSub().publish("late", utf8("now")));
                assertThat(late.texts(1)).containsExactly("now");
                assertThat(refused.texts()).isEmpty();
                awaitGaps(1, early);
            }
        }
    }

    @Test
    default void whatWasUnsubscribedDuringAnOutageStaysUnsubscribed() {
        EmbeddedRedis first = EmbeddedRedis.start();
        try (first;
                Ports ports = connect(patient(first))) {
            Ear ear = new Ear();
            ports.pubSub().subscribe(Topic.channel("stays"), ear);
            Subscription leaving = ports.pubSub().subscribe(Topic.channel("leaves"), new Ear());
            Subscription leavingToo = ports.pubSub().subscribe(Topic.pattern("leave*"), new Ear());
            first.close();
            leaving.close();
            leavingToo.close();

            try (EmbeddedRedis second = first.restart();
                    RedisProbe probe = RedisProbe.connect(patient(second))) {
                awaitGaps(1, ear);
                String channel = patient(second).keyPrefix() + ":pubsub-1:leaves";
                await().atMost(Ear.PATIENCE)
                        .untilAsserted(() -> assertThat(List.of(
                                        probe.call("PUBSUB", "NUMSUB", channel), probe.call("PUBSUB", "NUMPAT")))
                                .isEqualTo(List.of(List.of(channel, 0L), 0L)));
            }
        }
    }

    /** Where a late reply would be a gap of its own, or something done twice. */
    private static RedisSettings patient(EmbeddedRedis redis) {
        return RedisSettings.parse(redis.uri()).withTimeouts(BRIEF.multipliedBy(5), BRIEF.multipliedBy(5));
    }

    private static RedisSettings brief(EmbeddedRedis redis) {
        return RedisSettings.parse(redis.uri()).withTimeouts(BRIEF.multipliedBy(2), BRIEF);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void awaitGaps(int count, Ear... ears) {
        for (Ear ear : ears) {
            await().atMost(Ear.PATIENCE).until(() -> ear.gaps().size() >= count);
        }
    }
}
