package dev.hexis.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.report.Markdown;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.ScriptRow;
import dev.hexis.benchmarks.stage.Part;
import dev.hexis.benchmarks.stage.Server;
import dev.hexis.benchmarks.work.Works;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** That everything runs and counts what it means to; never how fast. */
class BenchmarksTest {
    private static final Plan TINY = new Plan(1, Duration.ofMillis(30), Duration.ofMillis(10), List.of(3), 50, 0);

    private static final Offset<Double> A_FEW = Offset.offset(0.4);

    @Test
    void everyClientAndScriptIsMeasured() throws InterruptedException {
        Results results;
        try (Server server = Server.start()) {
            results = new Benchmarks(
                            TINY, EnumSet.allOf(Part.class), List.of(), EnumSet.allOf(Client.class), title -> {})
                    .run(server);
        }

        int works = Works.under("any").size();
        assertThat(results.adapters())
                .filteredOn(row -> row.work().startsWith("rate limit"))
                .extracting(row -> row.client() + " " + row.threads())
                .containsExactly("Jedis 3", "Lettuce 3", "Redisson 3");
        assertThat(results.adapters()).hasSize(3 * works).allSatisfy(row -> {
            assertThat(row.adapter().perSecond().min()).isPositive();
            assertThat(row.bare().perSecond().min()).isPositive();
        });
        assertThat(results.adapters())
                .filteredOn(row -> !row.work().contains(", against "))
                .allSatisfy(row ->
                        // in a sample this short, one PING of a client's own is several percent
                        assertThat(row.adapter().commands() / row.bare().commands())
                                .isEqualTo(1, A_FEW));
        assertThat(results.scripts()).extracting(ScriptRow::script).contains("token bucket", "decide: token bucket");
        assertThat(Markdown.of(results)).contains("| Jedis, 3 |", "| Redisson, 3 |", "| nothing: return 1 |");
    }
}
