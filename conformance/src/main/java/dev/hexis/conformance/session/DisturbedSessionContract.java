package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What sessions make of what others do to their keys. */
public interface DisturbedSessionContract extends OnRedis {
    SessionPolicy LASTING = new SessionPolicy(Duration.ofMinutes(20), Duration.ofHours(2));

    List<BiConsumer<SessionStore, SessionToken>> USES = List.of(
            SessionStore::open, SessionStore::rotate, (sessions, token) -> sessions.save(token, AttributeDelta.none()));

    @Test
    default void whateverWasEvictedTheSessionIsClosed() {
        for (String part : List.of("sessions", "data:")) {
            RedisSettings settings = redis().settings();
            try (Ports ports = connect(settings);
                    RedisProbe probe = redis().probe()) {
                SessionStore sessions = ports.sessions();
                SessionToken token = sessions.create("dave", Attributes.none().with("a", "b"), LASTING)
                        .token();
                probe.keys(settings.keyPrefix() + ":session-1:*:" + part + "*").forEach(key -> probe.call("DEL", key));

                assertThat(sessions.save(token, AttributeDelta.none().set("c", "d")))
                        .as("without %s", part)
                        .isEqualTo(new SaveOutcome.Absent());
                assertThat(sessions.rotate(token)).as("without %s", part).isEmpty();
                assertThat(sessions.open(token)).as("without %s", part).isEmpty();
                assertThat(sessions.list("dave")).as("without %s", part).isEmpty();
            }
        }
    }

    @Test
    default void whatEndedLongAgoIsSweptWhenThePrincipalComesBack() {
        RedisSettings settings = redis().settings();
        SessionPolicy brief = new SessionPolicy(Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionToken lasting =
                    ports.sessions().create("erin", Attributes.none(), LASTING).token();
            SessionToken ended =
                    ports.sessions().create("erin", Attributes.none(), brief).token();
            String base = settings.keyPrefix() + ":session-1:{" + lasting.tag() + "}:";
            // as if the time were over, without waiting for it
            probe.call("ZADD", base + "ends", "1", ended.handle());

            ports.sessions().create("erin", Attributes.none(), LASTING);

            assertThat(probe.call("HLEN", base + "sessions")).isEqualTo(2L);
            assertThat(probe.call("ZCARD", base + "ends")).isEqualTo(2L);
            assertThat(ports.sessions().open(lasting)).isPresent();
        }
    }

    @Test
    default void ofASessionWithoutItsDataNothingIsKept() {
        for (BiConsumer<SessionStore, SessionToken> use : USES) {
            RedisSettings settings = redis().settings();
            try (Ports ports = connect(settings);
                    RedisProbe probe = redis().probe()) {
                SessionStore sessions = ports.sessions();
                SessionToken old =
                        sessions.create("dave", Attributes.none(), LASTING).token();
                SessionToken token = sessions.rotate(old).orElseThrow();
                probe.keys(settings.keyPrefix() + ":session-1:*:data:*").forEach(key -> probe.call("DEL", key));

                use.accept(sessions, token);

                assertThat(probe.keys(settings.keyPrefix() + ":*")).isEmpty();
            }
        }
    }

    @Test
    default void aRecordThatCannotBeReadIsCorrupt() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionStore sessions = ports.sessions();
            SessionToken token =
                    sessions.create("dave", Attributes.none(), LASTING).token();
            String key = settings.keyPrefix() + ":session-1:{" + token.tag() + "}:sessions";
            String record = String.valueOf(probe.call("HGET", key, token.handle()));
            for (String garbage : List.of("secret-value", "secret-value " + record, record + " secret-value")) {
                probe.call("HSET", key, token.handle(), garbage);

                for (BiConsumer<SessionStore, SessionToken> use : USES) {
                    assertThatThrownBy(() -> use.accept(sessions, token))
                            .satisfies(DisturbedSessionContract::isCorrupt);
                }
                assertThatThrownBy(() -> sessions.list("dave")).satisfies(DisturbedSessionContract::isCorrupt);
                assertThatThrownBy(() -> sessions.destroy(token)).satisfies(DisturbedSessionContract::isCorrupt);
            }
        }
    }

    private static void isCorrupt(Throwable fault) {
        assertThat(fault)
                .isInstanceOfSatisfying(
                        PortException.class,
                        corrupt -> assertThat(corrupt.reason()).isEqualTo(PortException.Reason.CORRUPT))
                .hasMessageNotContaining("secret-value");
    }
}
