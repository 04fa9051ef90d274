package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the leaderboard leaves in Redis, and what it costs the server. */
public interface StoredLeaderboardContract extends OnRedis {
    Board PLAIN = Board.named("weekly");
    Board FULL = PLAIN.withTies(TieRule.FIRST_ACHIEVED).withDenseRanks().withPolicy(ScorePolicy.SUM);
    Submission GOAL = Submission.of("alice", 10).withId("goal-1");

    @Test
    default void aPlainBoardIsTwoKeysAndStays() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.leaderboard().submit(PLAIN, Submission.of("alice", 10));

            assertThat(probe.keys(settings.keyPrefix() + ":*"))
                    .containsExactlyInAnyOrder(key(settings, "scores"), key(settings, "about"))
                    .allSatisfy(key -> assertThat(probe.call("PTTL", key)).isEqualTo(-1L));
        }
    }

    @Test
    default void allOfABoardWithRetentionExpires() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.leaderboard().submit(FULL.withRetention(Duration.ofHours(1)), GOAL);
            Board shorter = FULL.withRetention(Duration.ofMinutes(1));
            ports.leaderboard().submit(shorter, GOAL);

            assertThat(probe.keys(settings.keyPrefix() + ":*")).hasSize(5).allSatisfy(key -> {
                long most = key.endsWith(":submissions") ? 86_400_000 : 60_000;
                assertThat((Long) probe.call("PTTL", key)).as(key).isPositive().isLessThanOrEqualTo(most);
            });
            ports.leaderboard().submit(FULL, GOAL);
            assertThat(List.of("scores", "about", "stamps", "distinct"))
                    .allSatisfy(part ->
                            assertThat(probe.call("PTTL", key(settings, part))).isEqualTo(-1L));
        }
    }

    @Test
    default void theServerClearsAwayWhatHasExpired() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.leaderboard().submit(FULL.withRetention(Duration.ofMillis(50)), Submission.of("alice", 10));

            await().until(() -> probe.keys(settings.keyPrefix() + ":*").isEmpty());
            assertThat(ports.leaderboard().size(PLAIN)).isZero();
        }
    }

    @Test
    default void anEmptiedBoardLeavesNothingButWhatIsRememberedForADay() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            ports.leaderboard().submit(FULL, GOAL);
            ports.leaderboard().submit(FULL, Submission.of("alice", 5));
            ports.leaderboard().remove(FULL, "alice");

            assertThat(probe.keys(settings.keyPrefix() + ":*")).containsExactly(key(settings, "submissions"));
        }
    }

    @Test
    default void onlyTheNewestSubmissionsAreRemembered() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            String seen = key(settings, "submissions");
            ports.leaderboard().submit(FULL, GOAL);
            long time = Long.parseLong((String) probe.call("ZSCORE", seen, "6:goal-1alice"));
            probe.call(
                    "EVAL",
                    "for i = 1, 99999 do redis.call('ZADD', KEYS[1], ARGV[1] + 1, '1:' .. i) end return 1",
                    "1",
                    seen,
                    Long.toString(time));
            assertThat(ports.leaderboard().submit(FULL, GOAL).effect()).isEqualTo(Effect.REPEATED);

            ports.leaderboard().submit(FULL, GOAL.withId("goal-2"));

            assertThat(probe.call("ZCARD", seen)).isEqualTo(100_000L);
            assertThat(ports.leaderboard().submit(FULL, GOAL).effect()).isEqualTo(Effect.CHANGED);
            probe.call("UNLINK", seen);
        }
    }

    @Test
    default void aScoreIsStampedWithTheServersTime() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            long before = micros(probe);
            ports.leaderboard().submitAll(FULL, List.of(GOAL, Submission.of("bob", 9)));
            long after = micros(probe);

            assertThat(ports.leaderboard()
                            .page(FULL, 0, 1, Ranking.ORDINAL)
                            .next()
                            .orElseThrow()
                            .stamp())
                    .isBetween(before, after);
        }
    }

    @Test
    default void aBoardOfWhichALotIsLostIsNotTakenForAnEmptyOne() {
        RedisSettings settings = redis().settings();
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            Leaderboard leaderboard = ports.leaderboard();
            leaderboard.submit(PLAIN, GOAL);
            probe.call("DEL", key(settings, "about"));

            for (Runnable verb : List.<Runnable>of(
                    () -> leaderboard.submit(PLAIN, GOAL),
                    () -> leaderboard.standing(PLAIN, "alice", Ranking.ORDINAL),
                    () -> leaderboard.page(PLAIN, 0, 1, Ranking.ORDINAL),
                    () -> leaderboard.remove(PLAIN, "alice"),
                    () -> leaderboard.size(PLAIN))) {
                assertThatThrownBy(verb::run)
                        .isInstanceOfSatisfying(
                                PortException.class,
                                fault -> assertThat(fault.reason()).isEqualTo(Reason.CORRUPT));
            }
        }
    }

    @Test
    default void oneVerbIsOneScriptCallOfTheLeaderboard() {
        try (Ports ports = connect(redis().settings());
                RedisProbe probe = redis().probe()) {
            Leaderboard leaderboard = ports.leaderboard();
            for (int round = 0; round < 2; round++) { // the first round may have to send the scripts in full
                probe.resetCalls();
                leaderboard.submitAll(FULL, List.of(GOAL, Submission.of("bob", 3), Submission.of("carol", 3)));
                leaderboard.standing(FULL, "bob", Ranking.DENSE);
                leaderboard.page(FULL, 0, 10, Ranking.DENSE);
                leaderboard.around(FULL, "bob", 1, Ranking.COMPETITION);
                leaderboard.scoreRange(FULL, 0, 5, 10, Ranking.ORDINAL);
                leaderboard.remove(FULL, "carol");
                leaderboard.size(FULL);
            }
            assertThat(probe.calls("evalsha")).isEqualTo(7);
            assertThat(probe.calls("eval")).isZero();
        }
    }

    private static String key(RedisSettings settings, String part) {
        return settings.keyPrefix() + ":board-1:{weekly}:" + part;
    }

    private static long micros(RedisProbe probe) {
        List<?> time = (List<?>) probe.call("TIME");
        return Long.parseLong((String) time.get(0)) * 1_000_000 + Long.parseLong((String) time.get(1));
    }
}
