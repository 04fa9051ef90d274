package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.chapter.LargeBoardsChapter;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.result.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Contenders that did the same, one table for each work and number of threads. */
final class RowTables {
    static final String LEGEND = """

            A second: median (least-most) of the rounds. Over the first: the median of the pairs of rounds, and in brackets
            where the true one lies with a probability of 95 %. Commands: what Redis counts, those inside scripts included.
            Bytes: what the server received and sent. Commandstats: the server's time in commands, in scripts with what they
            run; a range where the contender sends both scripts and commands, and only the bounds are known. Raw: what one
            thread reaches that sends what is said from as many sockets, before and after. Latencies at an even rate count
            from when a request should have begun. Verbs with a * have other arguments every time: on both sides calls are
            made anew and replies are read; elsewhere the bare client sends what was computed before.
            """;

    private static final Column<Row> RATIO = new Column<>("over the first", row -> Cells.ratio(row.ratio()));

    private static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("", Row::contender),
            new Column<>(
                    "a second", row -> Cells.thousands(row.figures().perSecond().times(row.units()))),
            RATIO,
            new Column<>("p50 / p99 / p99.9 us", row -> latency(row.figures())),
            new Column<>("commands", row -> Cells.format("%.1f", row.figures().commands())),
            new Column<>("bytes", row -> Cells.format("%.0f", row.figures().bytes())),
            new Column<>("commandstats us", RowTables::commandMicros),
            new Column<>(
                    "server CPU us",
                    row -> Cells.format("%.1f", row.figures().serverCpuMicros().median())));

    private RowTables() {}

    static String of(List<Row> rows) {
        StringBuilder page = new StringBuilder();
        groups(rows)
                .forEach((title, group) -> page.append("\n**%s**\n\n%s\n\n"
                                .formatted(title, Cells.raw(group.get(0).raw())))
                        .append(Table.of(columns(group.get(0)), group)));
        return page.toString();
    }

    private static Map<String, List<Row>> groups(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.work() + ", " + row.threads() + (row.threads() == 1 ? " thread" : " threads"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** Where each contender does something else, there is nothing to be over. */
    private static List<Column<Row>> columns(Row first) {
        return COLUMNS.stream()
                .filter(column -> !isOfLargeBoards(first) || !column.equals(RATIO))
                .toList();
    }

    private static boolean isOfLargeBoards(Row row) {
        return row.chapter().equals(LargeBoardsChapter.TITLE);
    }

    private static String latency(Figures figures) {
        return Cells.format("%s / %.0f", Cells.latency(figures), figures.p999Micros());
    }

    /** A script's time holds that of the commands in it; of who sends commands as well, only the bounds are known. */
    private static String commandMicros(Row row) {
        double scripts = row.figures().scriptMicros().median();
        double others = row.figures().commandMicros().median();
        if (scripts == 0) {
            return Cells.format("%.1f", others);
        }
        boolean sendsScriptsOnly = row.contender().startsWith("Hexis");
        return sendsScriptsOnly ? Cells.format("%.1f", scripts) : Cells.format("%.1f-%.1f", scripts, scripts + others);
    }
}
