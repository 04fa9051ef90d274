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
    private RowTables() {}

    static String of(List<Row> rows) {
        StringBuilder page = new StringBuilder();
        groups(rows)
                .forEach((title, group) ->
                        page.append("\n**").append(title).append("**\n\n").append(table(group)));
        return page.toString();
    }

    static Map<String, List<Row>> groups(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.work() + ", " + row.threads() + (row.threads() == 1 ? " thread" : " threads"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Table table(List<Row> rows) {
        Table table = new Table(
                "",
                "a second",
                "over the first",
                "p50 / p99 / p99.9 us",
                "commands",
                "bytes",
                "commandstats us",
                "server CPU us");
        for (Row row : rows) {
            Figures figures = row.figures();
            table.row(
                    row.contender(),
                    Table.thousands(figures.perSecond().times(row.units())),
                    Table.ratio(row.ratio()),
                    Table.format("%.0f / %.0f / %.0f", figures.p50Micros(), figures.p99Micros(), figures.p999Micros()),
                    Table.format("%.1f", figures.commands()),
                    Table.format("%.0f", figures.bytes()),
                    commandMicros(row),
                    Table.format("%.1f", figures.serverCpuMicros().median()));
        }
        return table;
    }

    /** A script's time holds that of the commands in it; of who sends commands as well, only the bounds are known. */
    private static String commandMicros(Row row) {
        double scripts = row.figures().scriptMicros().median();
        double others = row.figures().commandMicros().median();
        if (scripts == 0) {
            return Table.format("%.1f", others);
        }
        boolean sendsScriptsOnly =
                row.contender().startsWith("Hexis") || row.chapter().equals(LargeBoardsChapter.TITLE);
        return sendsScriptsOnly ? Table.format("%.1f", scripts) : Table.format("%.1f-%.1f", scripts, scripts + others);
    }
}
