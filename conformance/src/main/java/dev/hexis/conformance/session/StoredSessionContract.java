package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What sessions leave in Redis, what they cost the server, and what the server gets to see. */
public interface StoredSessionContract extends OnRedis {
    SessionPolicy LASTING = new SessionPolicy(Duration.ofMinutes(20), Duration.ofHours(2));
    Duration OVERLAP = Duration.ofSeconds(30);

    @Test
    default void everyKeyExpiresWithWhatItIsFor() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionStore sessions = ports.sessions();
            SessionToken token = sessions.create("alice", Attributes.none().with("a", "b"), LASTING)
                    .token();
            SessionPolicy longer = new SessionPolicy(Duration.ofHours(1), Duration.ofHours(2));
            sessions.create("alice", Attributes.none(), longer);
            sessions.rotate(token, OVERLAP);

            String base = settings.keyPrefix() + ":session-1:{" + token.tag() + "}:";
            assertThat(probe.keys(settings.keyPrefix() + ":*"))
                    .hasSize(5)
                    .contains(base + "sessions", base + "ends", base + "data:" + token.handle())
                    .contains(base + "old:" + token.handle());
            assertThat(ttl(probe, base + "sessions")).isBetween(LASTING.idle(), longer.idle());
            assertThat(ttl(probe, base + "ends")).isBetween(LASTING.idle(), longer.idle());
            assertThat(ttl(probe, base + "data:" + token.handle())).isBetween(OVERLAP, LASTING.idle());
            assertThat(ttl(probe, base + "old:" + token.handle())).isBetween(Duration.ofMillis(1), OVERLAP);
        }
    }

    @Test
    default void theServerNeverSeesATokenNorTheNewOneOfARotation() {
        RedisSettings settings = redis().settings();
        List<String> secrets = new ArrayList<>();
        String end = UUID.randomUUID().toString();
        StringBuilder seen = new StringBuilder();
        try (Ports ports = connect(settings);
                RedisProbe monitor = redis().probe();
                RedisProbe probe = redis().probe()) {
            monitor.call("MONITOR");
            for (int i = 0; i < 20; i++) { // of many principals some are on the node that is listened to
                secrets.addAll(secretsOfALife(ports.sessions(), "alice " + i));
            }
            probe.call("PING", end);
            while (seen.indexOf(end) < 0) {
                seen.append(monitor.next()).append('\n');
            }
        }

        assertThat(seen.toString()).contains("visible").doesNotContain(secrets);
    }

    @Test
    default void aFreshSessionIsOpenedWithoutAWrite() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionToken token =
                    ports.sessions().create("alice", Attributes.none(), LASTING).token();
            ports.sessions().open(token);
            probe.resetCalls();

            ports.sessions().open(token);

            assertThat(probe.calls("evalsha")).isEqualTo(1);
            assertThat(probe.calls("hgetall")).isEqualTo(1);
            for (String write : List.of("hset", "zadd", "pexpire", "set", "unlink", "hdel")) {
                assertThat(probe.calls(write)).as(write).isZero();
            }
        }
    }

    @Test
    default void oneVerbIsOneScriptCallOfTheSessions() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            SessionStore sessions = ports.sessions();
            for (int round = 0; round < 2; round++) { // the first round may have to send the scripts in full
                probe.resetCalls();
                SessionToken token =
                        sessions.create("bob", Attributes.none(), LASTING).token();
                sessions.open(token);
                sessions.save(token, AttributeDelta.none().set("a", "b"));
                sessions.rotate(token);
                sessions.list("bob");
                sessions.destroy(token);
                sessions.destroy("bob", token.handle());
                sessions.destroyAll("bob");
            }
            assertThat(probe.calls("evalsha")).isEqualTo(8);
            assertThat(probe.calls("eval")).isZero();
        }
    }

    @Test
    default void loggingOutEverywhereTouchesNoSessionByItself() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionToken token =
                    ports.sessions().create("carol", Attributes.none(), LASTING).token();
            for (int i = 0; i < 100; i++) {
                ports.sessions().create("carol", Attributes.none(), LASTING);
            }
            ports.sessions().destroyAll("nobody"); // may have to send the script in full
            probe.resetCalls();

            assertThat(ports.sessions().destroyAll("carol")).isEqualTo(101);

            assertThat(probe.calls("unlink")).isEqualTo(1);
            assertThat(probe.calls("hgetall") + probe.calls("hdel") + probe.calls("zrem"))
                    .isZero();
            assertThat(ports.sessions().open(token)).isEmpty();
        }
    }

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

    private static List<String> secretsOfALife(SessionStore sessions, String principal) {
        SessionToken token = sessions.create(principal, Attributes.none().with("a", "visible"), LASTING)
                .token();
        sessions.open(token);
        sessions.save(token, AttributeDelta.none().set("c", "d"));
        SessionToken next = sessions.rotate(token, OVERLAP).orElseThrow();
        sessions.rotate(token, OVERLAP);
        sessions.open(next);
        sessions.destroy(next);
        return List.of(token.text().substring(40), next.text().substring(40));
    }

    private static Duration ttl(RedisProbe probe, String key) {
        return Duration.ofMillis((Long) probe.call("PTTL", key));
    }
}
