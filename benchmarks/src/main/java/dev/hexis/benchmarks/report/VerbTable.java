package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.result.Row;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Verbs over the bare client that sends the same: a line for each, a column for each client and number of threads. */
final class VerbTable {
    private static final String PORT = "Hexis on ";

    private VerbTable() {}

    static Table of(List<Row> all) {
        List<Row> rows =
                all.stream().filter(row -> row.contender().startsWith(PORT)).toList();
        Set<String> columns = rows.stream().map(VerbTable::column).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> heads = new ArrayList<>(List.of("verb"));
        heads.addAll(columns);
        heads.addAll(List.of("commands", "bytes", "commandstats us", "raw, after over before"));
        Table table = new Table(heads.toArray(String[]::new));
        rows.stream()
                .collect(Collectors.groupingBy(Row::work, LinkedHashMap::new, Collectors.toList()))
                .forEach((work, group) -> table.row(line(work, group, columns)));
        return table;
    }

    private static String[] line(String work, List<Row> group, Set<String> columns) {
        Map<String, Row> byColumn = group.stream().collect(Collectors.toMap(VerbTable::column, row -> row));
        List<String> cells = new ArrayList<>(List.of(work));
        for (String column : columns) {
            Row row = byColumn.get(column);
            cells.add(row == null ? "" : Cells.shortRatio(row.ratio()));
        }
        Figures figures = group.get(group.size() - 1).figures();
        cells.add(Cells.format("%.1f", figures.commands()));
        cells.add(Cells.format("%.0f", figures.bytes()));
        cells.add(Cells.format("%.1f", Cells.serverMicros(figures)));
        cells.add(drift(group));
        return cells.toArray(String[]::new);
    }

    /** How much faster or slower the machine got meanwhile, least and most of all groups. */
    private static String drift(List<Row> group) {
        DoubleSummaryStatistics drifts = group.stream()
                .mapToDouble(row -> row.raw().after() / row.raw().before())
                .summaryStatistics();
        return Cells.format("%.2f-%.2f", drifts.getMin(), drifts.getMax());
    }

    private static String column(Row row) {
        return row.contender().substring(PORT.length()) + ", " + row.threads();
    }
}
