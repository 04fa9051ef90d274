package dev.hexis.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.benchmarks.client.BareJedis;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.ServerProbe;
import dev.hexis.benchmarks.result.Fact;
import dev.hexis.benchmarks.result.Row;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Server;
import dev.hexis.benchmarks.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** That every contender is there and does what it is said to do; never how fast. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersTest {
    private static final Plan TINY = new Plan(1, Duration.ofMillis(20), Duration.ofMillis(5), List.of(3), 50, 0);
    private static final List<String> HEXIS = List.of("Hexis on Lettuce", "Hexis on Jedis", "Hexis on Redisson");

    /** In a sample this short, one PING of a client's own is several percent. */
    private static final Offset<Double> A_FEW = Offset.offset(0.3);

    private final List<String> steps = new ArrayList<>();
    private List<Row> rows = List.of();
    private List<Fact> facts = List.of();
    private Set<String> left = Set.of();

    @BeforeAll
    void runAll() throws InterruptedException {
        try (Server server = Server.start();
                ServerProbe probe = new ServerProbe(server.settings());
                BareJedis redis = BareJedis.open(server.settings())) {
            Stage stage = new Stage(server.settings(), TINY, probe, steps::add);
            for (Chapter chapter : Peers.chapters()) {
                chapter.run(stage);
            }
            rows = stage.rows();
            facts = stage.facts();
            left = redis.client().keys("*");
        }
    }

    @Test
    void everyChapterBeginsWithTheAdaptersAndAllHaveRun() {
        assertThat(rows)
                .extracting(Row::chapter)
                .containsOnly("Rate limit", "Lock", "Leaderboard", "Event log", "Session", "Cache");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.figures().perSecond().min()).isPositive())
                .allSatisfy(row -> assertThat(row.raw().before()).isPositive());
        assertThat(rows)
                .filteredOn(row -> row.contender().equals(HEXIS.get(0)))
                .allSatisfy(row -> assertThat(row.ratio().median()).isEqualTo(1));
    }

    @Test
    void howManyStepsThereAreIsKnownBefore() {
        assertThat(steps)
                .hasSize(Peers.chapters().stream()
                        .mapToInt(chapter -> chapter.steps(TINY))
                        .sum());
    }

    @Test
    void nothingIsLeftOnTheServer() {
        assertThat(left).isEmpty();
    }

    @Test
    void rateLimitersTakeOnePermitInOneCall() {
        for (String work : List.of("one token bucket, one subject", "one token bucket, 250 subjects")) {
            assertThat(contenders("Rate limit", work, 8))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .contains(
                            "bare GCRA script on Lettuce",
                            "Bucket4j on Lettuce",
                            "Bucket4j on Lettuce, batching",
                            "Redisson RRateLimiter",
                            "Redisson RRateLimiter, as shipped");
        }
        assertThat(rows)
                .filteredOn(row -> row.chapter().equals("Rate limit"))
                .filteredOn(row -> !row.contender().startsWith("Bucket4j"))
                .allSatisfy(row -> assertThat(row.figures().roundTrips())
                        .as(row.toString())
                        .isEqualTo(1, A_FEW));
        assertThat(rows)
                .filteredOn(row -> row.contender().equals("Bucket4j on Lettuce") && row.threads() == 1)
                .allSatisfy(row -> assertThat(row.figures().commands())
                        .as("GET, EVAL, and a GET and a SET in it")
                        .isEqualTo(4, A_FEW));
    }

    @Test
    void memoryOfSubjectsIsNoted() {
        assertThat(facts)
                .filteredOn(fact -> fact.chapter().equals("Rate limit"))
                .hasSize(14);
        for (String constant : List.of("Hexis, token bucket", "Hexis, sliding window counter", "Bucket4j")) {
            assertThat(bytes(constant, 100)).as(constant).isBetween(30.0, bytes(constant, 1) + 32);
        }
        for (String growing : List.of("Hexis, exact sliding window", "Redisson RRateLimiter")) {
            assertThat(bytes(growing, 100)).as(growing).isGreaterThan(bytes(growing, 1) + 500);
        }
    }

    private double bytes(String contender, int permits) {
        return facts.stream()
                .filter(fact -> fact.contender().equals(contender)
                        && fact.what()
                                .equals("memory of a subject after " + permits
                                        + (permits == 1 ? " permit" : " permits")))
                .mapToDouble(Fact::value)
                .filter(bytes -> bytes > 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void locksAreAcquiredAndReleased() {
        for (int threads : List.of(1, 32)) {
            assertThat(contenders("Lock", "acquire and release", threads))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .containsSubsequence(
                            "bare SET NX PX and script on Lettuce",
                            "Redisson RFencedLock",
                            "Redisson RLock, no token",
                            "Spring Integration RedisLockRegistry, no token",
                            "Spring Integration RedisLockRegistry, no token, as shipped");
        }
        assertThat(rows)
                .filteredOn(row -> row.work().equals("acquire and release"))
                .allSatisfy(row -> assertThat(row.figures().roundTrips())
                        .as(row.toString())
                        .isEqualTo(row.contender().startsWith("bare") ? 1 : 2, A_FEW));
    }

    @Test
    void aLockIsHandedOver() {
        for (int threads : List.of(8, 32)) {
            assertThat(contenders("Lock", "one lock for all threads", threads))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .containsSubsequence("Redisson RFencedLock", "Redisson RLock, no token")
                    .hasSize(8);
        }
    }

    @Test
    void membersAreEnteredAndRanked() {
        assertThat(contenders("Leaderboard", "submit, 2,500 members", 32))
                .startsWith(HEXIS.toArray(String[]::new))
                .endsWith("bare ZADD on Lettuce", "Redisson RScoredSortedSet");
        assertThat(contenders("Leaderboard", "rank, 2,500 members", 1))
                .startsWith(HEXIS.toArray(String[]::new))
                .endsWith("bare ZREVRANK on Lettuce", "Redisson RScoredSortedSet");
    }

    @Test
    void everyEventIsConsumedInBatches() {
        for (int consumers : List.of(1, 4, 16)) {
            assertThat(contenders("Event log", "250 events consumed by a group", consumers))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .endsWith(
                            "bare XREADGROUP and XACK on Lettuce",
                            "Spring Data stream container, each event acknowledged",
                            "Spring Data stream container, NOACK: at most once");
        }
        assertThat(rows)
                .filteredOn(row -> row.chapter().equals("Event log") && row.threads() == 1)
                .allSatisfy(row -> assertThat(row.units()).isEqualTo(250))
                .filteredOn(row -> row.contender().startsWith("Hexis"))
                .allSatisfy(row -> assertThat(row.figures().roundTrips())
                        .as("4 reads, of which the last finds nothing, and 3 acknowledgements")
                        .isEqualTo(7));
    }

    @Test
    void sessionsAreOpenedSavedRotatedAndEnded() {
        for (String work : List.of("open", "save", "rotate")) {
            assertThat(contenders("Session", work, 32))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .endsWith("Spring Session, simple", "Spring Session, indexed");
        }
        for (String work : List.of("log out everywhere, 1 session", "log out everywhere, 25 sessions")) {
            assertThat(contenders("Session", work, 1))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .endsWith("Spring Session, indexed");
        }
    }

    @Test
    void cachesHitMissAndForget() {
        assertThat(contenders("Cache", "hit", 32))
                .startsWith(HEXIS.toArray(String[]::new))
                .endsWith("bare GET on Lettuce", "Spring Data RedisCache", "Redisson RMapCache");
        assertThat(contenders("Cache", "hit, 100 keys at a time", 1))
                .startsWith(HEXIS.toArray(String[]::new))
                .endsWith("bare MGET on Lettuce", "Redisson RMapCache");
        assertThat(contenders("Cache", "miss and fill", 1))
                .startsWith(HEXIS.toArray(String[]::new))
                .endsWith(
                        "bare GET and SET PX on Lettuce, all may load",
                        "Spring Data RedisCache, all may load",
                        "Redisson RMapCache, all may load",
                        "Redisson RMapCache.computeIfAbsent, one loads");
        for (String work : List.of("invalidate a tag of 100 keys", "invalidate a tag of 1,000 keys")) {
            assertThat(contenders("Cache", work, 1))
                    .startsWith(HEXIS.toArray(String[]::new))
                    .endsWith(
                            "bare SMEMBERS and UNLINK on Lettuce",
                            "Spring Data RedisCache.clear, no tags",
                            "Redisson RMapCache.clear, no tags");
        }
    }

    @Test
    void invalidationDoesTheSameHoweverManyKeysThereAre() {
        assertThat(rows)
                .filteredOn(row -> row.work().startsWith("invalidate a tag") && HEXIS.contains(row.contender()))
                .hasSize(6)
                .allSatisfy(
                        row -> { // a script and its six commands; something else may ask the server meanwhile
                            assertThat(row.figures().roundTrips()).isBetween(1.0, 3.0);
                            assertThat(row.figures().commands()).isBetween(7.0, 21.0);
                        });
    }

    private List<String> contenders(String chapter, String work, int threads) {
        return rows.stream()
                .filter(row -> row.chapter().equals(chapter) && row.work().equals(work) && row.threads() == threads)
                .map(Row::contender)
                .toList();
    }
}
