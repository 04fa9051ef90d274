package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What sessions leave in Redis and for how long, what they cost the server, and what the server gets to see. */
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
            assertThat(ttl(probe, base + "sessions")).isBetween(LASTING.idle(), kept(longer.idle()));
            assertThat(ttl(probe, base + "ends")).isBetween(LASTING.idle(), kept(longer.idle()));
            assertThat(ttl(probe, base + "data:" + token.handle())).isBetween(OVERLAP, kept(LASTING.idle()));
            assertThat(ttl(probe, base + "old:" + token.handle())).isBetween(Duration.ofMillis(1), OVERLAP);
        }
    }

    @Test
    default void everyUseMakesAllKeysLastAsLongAsTheSession() {
        RedisSettings settings = redis().settings();
        Duration most = Duration.ofDays(400);
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionStore sessions = ports.sessions();
            SessionToken token = sessions.create("alice", Attributes.none(), new SessionPolicy(most, most))
                    .token();
            String base = settings.keyPrefix() + ":session-1:{" + token.tag() + "}:";
            List<String> keys = List.of(base + "sessions", base + "ends", base + "data:" + token.handle());
            for (Consumer<SessionToken> use : List.<Consumer<SessionToken>>of(
                    created -> {},
                    saved -> sessions.save(saved, AttributeDelta.none()),
                    opened -> sessions.open(opened),
                    rotated -> sessions.rotate(rotated, Duration.ZERO))) {
                use.accept(token);
                for (String key : keys) {
                    assertThat(ttl(probe, key)).as(key).isBetween(kept(most).minusMinutes(1), kept(most));
                    probe.call("PERSIST", key);
                }
                backdate(probe, keys.get(0), token.handle());
            }
        }
    }

    @Test
    default void usesInARowDoNotSetTheTimeOfEveryKey() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            SessionStore sessions = ports.sessions();
            SessionToken token =
                    sessions.create("alice", Attributes.none(), LASTING).token();
            probe.resetCalls();
            sessions.save(token, AttributeDelta.none().set("a", "b"));
            SessionToken rotated = sessions.rotate(token).orElseThrow();
            assertThat(probe.calls("pexpire")).isZero();

            String ends = settings.keyPrefix() + ":session-1:{" + token.tag() + "}:ends";
            for (Consumer<SessionToken> use : List.<Consumer<SessionToken>>of(
                    saved -> sessions.save(saved, AttributeDelta.none()),
                    again -> sessions.rotate(again, Duration.ofMinutes(1)))) {
                probe.call("DEL", ends);
                use.accept(rotated);
                assertThat(ttl(probe, ends)).isPositive();
            }
        }
    }

    @Test
    default void timesAreTheServers() {
        SessionPolicy brief = new SessionPolicy(Duration.ofMinutes(1), Duration.ofMinutes(1));
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            SessionStore sessions = ports.sessions();
            NewSession created = sessions.create("alice", Attributes.none(), brief);

            assertThat(created.session().info().createdAt()).isCloseTo(probe.time(), within(30, ChronoUnit.SECONDS));
            assertThat(sessions.open(created.token())).contains(created.session());
            assertThat(sessions.save(created.token(), AttributeDelta.none())).isEqualTo(new SaveOutcome.Saved(1));
            assertThat(sessions.list("alice")).hasSize(1);
            SessionToken token = sessions.rotate(created.token()).orElseThrow();
            assertThat(sessions.destroy(token)).isTrue();
            sessions.create("alice", Attributes.none(), brief);
            assertThat(sessions.destroyAll("alice")).isEqualTo(1);
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

    /** As if the session had not been used for a month, so that opening it is written down. */
    private static void backdate(RedisProbe probe, String sessions, String handle) {
        String[] record = String.valueOf(probe.call("HGET", sessions, handle)).split(" ");
        record[1] = Long.toString(Long.parseLong(record[1]) - TimeUnit.DAYS.toMicros(30));
        probe.call("HSET", sessions, handle, String.join(" ", record));
    }

    /** Keys last up to a sixteenth longer than what they are for. */
    private static Duration kept(Duration needed) {
        return needed.plus(needed.dividedBy(16)).plusMillis(1);
    }

    private static Duration ttl(RedisProbe probe, String key) {
        return Duration.ofMillis((Long) probe.call("PTTL", key));
    }
}
