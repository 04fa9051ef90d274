package dev.hexis.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.report.Charts;
import dev.hexis.benchmarks.report.Markdown;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.Row;
import dev.hexis.benchmarks.result.ScriptRow;
import dev.hexis.benchmarks.stage.Part;
import dev.hexis.benchmarks.stage.Server;
import dev.hexis.benchmarks.work.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** That everything runs and counts what it means to; never how fast. */
@TestInstance(Lifecycle.PER_CLASS)
class BenchmarksTest {
    private static final Plan TINY = new Plan(1, Duration.ofMillis(10), Duration.ofMillis(2), List.of(3), 50, 0);

    private final List<String> steps = new ArrayList<>();
    private final Benchmarks all = benchmarks(
            EnumSet.complementOf(EnumSet.of(Part.PEERS, Part.VERBS, Part.START)), EnumSet.allOf(Client.class));

    /** Every further verb on every client is in a test of its own, and so are the peers. */
    private final Benchmarks ofOne = benchmarks(EnumSet.of(Part.VERBS, Part.START), EnumSet.of(Client.JEDIS));

    private Results results;
    private Results resultsOfOne;

    @BeforeAll
    void measure() throws InterruptedException {
        try (Server server = Server.start()) {
            results = all.run(server, steps::add);
            resultsOfOne = ofOne.run(server, steps::add);
        }
    }

    private static Benchmarks benchmarks(Set<Part> parts, Set<Client> clients) {
        return new Benchmarks(TINY, parts, List.of(1000, 2000), List.of(), clients);
    }

    @Test
    void howManyStepsThereAreIsKnownBefore() {
        assertThat(steps).hasSize(all.steps() + ofOne.steps());
    }

    @Test
    void everyClientDoesEveryWork() {
        int works = Works.under("any").size();

        assertThat(results.adapters())
                .filteredOn(row -> row.work().startsWith("rate limit"))
                .extracting(row -> row.client() + " " + row.threads())
                .containsExactly("Jedis 3", "Lettuce 3", "Redisson 3");
        assertThat(results.adapters()).hasSize(3 * works).allSatisfy(row -> {
            assertThat(row.adapter().perSecond().min()).isPositive();
            assertThat(row.bare().perSecond().min()).isPositive();
        });
        assertThat(resultsOfOne.rows())
                .hasSize(2 * Works.furtherUnder("any").size())
                .allSatisfy(row -> assertThat(row.figures().perSecond().min()).isPositive());
    }

    @Test
    void aBareSocketStandsBeforeAndAfterEveryGroup() {
        assertThat(Stream.of(
                                results.adapters().stream().map(Comparison::raw),
                                results.rows().stream().map(Row::raw),
                                resultsOfOne.rows().stream().map(Row::raw),
                                results.scripts().stream().map(ScriptRow::raw))
                        .flatMap(raws -> raws))
                .allSatisfy(raw -> {
                    assertThat(raw.raw()).isNotEmpty();
                    assertThat(raw.before()).isPositive();
                    assertThat(raw.after()).isPositive();
                });
    }

    @Test
    void theOtherChaptersHaveFigures() {
        assertThat(results.latencies()).extracting(latency -> latency.chapter()).contains("Latency", "Pub/sub");
        assertThat(results.latencies())
                .allSatisfy(latency -> assertThat(latency.count()).isPositive());
        assertThat(results.rows())
                .extracting(Row::contender)
                .contains("Hexis, standing, DENSE", "Hexis, five on each side", "bare ZREVRANK on Lettuce");
        assertThat(resultsOfOne.facts())
                .filteredOn(fact -> fact.what().startsWith("connect to first answer"))
                .hasSize(2)
                .allSatisfy(fact -> assertThat(fact.value()).isPositive());
        assertThat(results.scripts()).extracting(ScriptRow::script).contains("token bucket", "decide: token bucket");
    }

    @Test
    void theReportShowsThem(@TempDir Path charts) throws IOException {
        assertThat(Markdown.of(results)).contains("| Jedis, 3 |", "| Redisson, 3 |", "| nothing: return 1 |");
        assertThat(Markdown.of(resultsOfOne)).contains("| lock: renew |", "| verb | Jedis, 3 |");

        Charts.draw(results, charts);

        assertThat(rectangles(charts.resolve("adapters.svg")))
                .isGreaterThan(results.adapters().size());
        assertThat(rectangles(charts.resolve("large-boards.svg"))).isGreaterThan(12);
    }

    /** The bars, and what is around them. */
    private static int rectangles(Path chart) throws IOException {
        return Files.readString(chart).split("<rect", -1).length - 1;
    }
}
