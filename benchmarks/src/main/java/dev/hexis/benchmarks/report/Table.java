package dev.hexis.benchmarks.report;

import java.util.List;
import java.util.stream.Stream;

/** A table in Markdown: the first column is text, the others are figures. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        row(columns);
        text.append("|---").append("|--:".repeat(columns.length - 1)).append("|\n");
    }

    static <R> Table of(List<Column<R>> columns, List<R> rows) {
        Table table = new Table(columns.stream().map(Column::head).toArray(String[]::new));
        for (R row : rows) {
            Stream<String> cells = columns.stream().map(column -> column.cell().apply(row));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    void row(String... cells) {
        text.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
