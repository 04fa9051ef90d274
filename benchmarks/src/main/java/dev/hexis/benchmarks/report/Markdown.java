package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.chapter.FanOutChapter;
import dev.hexis.benchmarks.chapter.VerbsChapter;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Spread;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.benchmarks.result.Environment;
import dev.hexis.benchmarks.result.Fact;
import dev.hexis.benchmarks.result.Latency;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.Row;
import dev.hexis.benchmarks.result.ScriptRow;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as tables for people. */
public final class Markdown {
    private static final String LEGEND = """

            A second: median (least-most) of the rounds. Ratios: median of the pairs of rounds, and in brackets where the true
            one lies with a probability of 95 %. bare/bare is the bare client on a second connection over itself: what is
            chance. CPU: processor time of client and server for a run. Client is this whole process, server the main thread
            of Redis. Raw is one thread that sends the same bytes from as many sockets and only looks where replies end,
            before and after. Commandstats is what Redis counts for scripts or commands. Allocated: on the calling threads. Others: how
            much of the machine other processes took in the rounds of the adapter, median.
            """;

    private static final String ROWS_LEGEND = """

            A second: median (least-most) of the rounds. Over the first: the median of the pairs of rounds, and in brackets
            where the true one lies with a probability of 95 %. Commands: what Redis counts, those inside scripts included.
            Bytes: what the server received and sent. Commandstats: the server's time in commands, in scripts with what they
            run; a range where the contender sends both scripts and commands, and only the bounds are known. Latencies at an
            even rate count from when a request should have begun.
            """;

    private Markdown() {}

    public static String of(Results results) {
        StringBuilder page = new StringBuilder(heading(results.environment(), results.plan()));
        results.adapters().stream()
                .collect(Collectors.groupingBy(Comparison::work, LinkedHashMap::new, Collectors.toList()))
                .forEach((work, comparisons) -> page.append("\n### ")
                        .append(work)
                        .append("\n\n")
                        .append(throughput(comparisons))
                        .append('\n')
                        .append(costs(comparisons)));
        if (!results.adapters().isEmpty()) {
            page.append(LEGEND);
        }
        chapters(results).forEach(chapter -> page.append(chapter(results, chapter)));
        if (!results.rows().isEmpty()) {
            page.append(ROWS_LEGEND);
        }
        if (!results.scripts().isEmpty()) {
            page.append("\n### Scripts, %d threads, called by hand through Jedis\n\n"
                    .formatted(results.plan().mostThreads()));
            page.append(scripts(results.scripts()));
        }
        return page.toString();
    }

    private static String heading(Environment at, Plan plan) {
        return Table.format(
                """
                %s, %d cores shared by client and server, %s, %s, Redis %s,
                Jedis %s, Lettuce %s, Redisson %s. Load average at the start: %.1f.
                %d rounds of %d ms in turn, after %d ms of warm-up; %d names.
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

    private static Table throughput(List<Comparison> rows) {
        Table table = new Table(
                "client, threads",
                "raw/s before - after",
                "bare/s",
                "adapter/s",
                "adapter/bare",
                "CPU adapter/bare",
                "bare/bare",
                "bare p50 / p99 us",
                "adapter p50 / p99 us",
                "others, %");
        for (Comparison row : rows) {
            table.row(
                    row.client() + ", " + row.threads(),
                    raw(row),
                    Table.thousands(row.bare().perSecond().times(row.units())),
                    Table.thousands(row.adapter().perSecond().times(row.units())),
                    Table.ratio(row.ratio()),
                    Table.ratio(row.cpu()),
                    Table.ratio(row.noise()),
                    latency(row.bare()),
                    latency(row.adapter()),
                    percent(row.adapter().disturbance()));
        }
        return table;
    }

    private static Table costs(List<Comparison> rows) {
        Table table = new Table(
                "client, threads",
                "round trips",
                "Redis commands",
                "bytes",
                "commandstats us",
                "server CPU us",
                "client CPU us, bare / adapter",
                "allocated bytes, bare / adapter");
        for (Comparison row : rows) {
            Figures bare = row.bare();
            Figures adapter = row.adapter();
            table.row(
                    row.client() + ", " + row.threads(),
                    Table.format("%.2f", adapter.roundTrips()),
                    Table.format("%.2f", adapter.commands()),
                    Table.format("%.0f", adapter.bytes()),
                    Table.format(
                            "%.2f",
                            adapter.scriptMicros().median() > 0
                                    ? adapter.scriptMicros().median()
                                    : adapter.commandMicros().median()),
                    Table.format("%.1f", adapter.serverCpuMicros().median()),
                    Table.format(
                            "%.1f / %.1f",
                            bare.clientCpuMicros().median(),
                            adapter.clientCpuMicros().median()),
                    Table.format("%.0f / %.0f", bare.allocatedBytes(), adapter.allocatedBytes()));
        }
        return table;
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

    private static Table scripts(List<ScriptRow> rows) {
        Table table = new Table(
                "script",
                "calls/s",
                "throughput over token bucket",
                "script us",
                "server CPU us",
                "Redis commands",
                "others, %");
        for (ScriptRow row : rows) {
            Figures figures = row.figures();
            table.row(
                    row.script(),
                    Table.thousands(figures.perSecond()),
                    Table.ratio(row.ratio()),
                    Table.format("%.2f", figures.scriptMicros().median()),
                    Table.format("%.1f", figures.serverCpuMicros().median()),
                    Table.format("%.2f", figures.commands()),
                    percent(figures.disturbance()));
        }
        return table;
    }

    private static String raw(Comparison row) {
        return row.rawBefore() == 0
                ? ""
                : Table.format(
                        "%.1f - %.1f k", row.units() * row.rawBefore() / 1e3, row.units() * row.rawAfter() / 1e3);
    }

    private static String percent(Spread part) {
        return Table.format("%.0f", 100 * part.median());
    }

    private static String latency(Figures figures) {
        return Table.format("%.0f / %.0f", figures.p50Micros(), figures.p99Micros());
    }
}
