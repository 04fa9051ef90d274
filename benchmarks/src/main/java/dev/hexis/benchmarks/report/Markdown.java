package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.chapter.FanOutChapter;
import dev.hexis.benchmarks.chapter.VerbsChapter;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.result.Environment;
import dev.hexis.benchmarks.result.Fact;
import dev.hexis.benchmarks.result.Latency;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.Row;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as tables for people. */
public final class Markdown {
    private Markdown() {}

    public static String of(Results results) {
        StringBuilder page = new StringBuilder(heading(results.environment(), results.plan()));
        if (!results.adapters().isEmpty()) {
            page.append(AdapterTables.of(results.adapters()));
        }
        chapters(results).forEach(chapter -> page.append(chapter(results, chapter)));
        if (!results.rows().isEmpty()) {
            page.append(RowTables.LEGEND);
        }
        if (!results.scripts().isEmpty()) {
            page.append("\n### Scripts, %d threads, called by hand through Jedis\n\n"
                    .formatted(results.plan().mostThreads()));
            page.append(ScriptTable.of(results.scripts()));
        }
        return page.toString();
    }

    private static String heading(Environment at, Plan plan) {
        return Cells.format(
                """
                %s, %d cores shared by client and server, %s, %s, Redis %s,
                Jedis %s, Lettuce %s, Redisson %s. Load average at the start: %.1f.
                %d rounds of %d ms in turn, after %d ms of warm-up; %d names. Where one run is short, three times as many
                rounds of a quarter of the length.
                """,
                at.start().truncatedTo(ChronoUnit.MINUTES),
                at.cores(),
                at.system(),
                at.java(),
                at.redis(),
                at.jedis(),
                at.lettuce(),
                at.redisson(),
                at.load(),
                plan.rounds(),
                plan.round().toMillis(),
                plan.warmUp().toMillis(),
                plan.names());
    }

    static Set<String> chapters(Results results) {
        return Stream.of(
                        results.rows().stream().map(Row::chapter),
                        results.latencies().stream().map(Latency::chapter),
                        results.facts().stream().map(Fact::chapter))
                .flatMap(chapters -> chapters)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String chapter(Results results, String chapter) {
        List<Row> rows = results.rows().stream()
                .filter(row -> row.chapter().equals(chapter))
                .toList();
        List<Latency> latencies = results.latencies().stream()
                .filter(latency -> latency.chapter().equals(chapter))
                .toList();
        List<Fact> facts = results.facts().stream()
                .filter(fact -> fact.chapter().equals(chapter))
                .toList();
        StringBuilder text = new StringBuilder("\n### " + chapter + "\n");
        if (chapter.equals(VerbsChapter.TITLE)) {
            text.append('\n').append(VerbTable.of(rows));
        } else if (!rows.isEmpty()) {
            text.append(RowTables.of(rows));
        }
        if (!latencies.isEmpty()) {
            text.append('\n')
                    .append(FactTables.ofLatencies(
                            latencies, chapter.equals(FanOutChapter.TITLE) ? "listeners" : "threads"));
        }
        if (!facts.isEmpty()) {
            text.append('\n').append(FactTables.ofFacts(facts));
        }
        return text.toString();
    }
}
