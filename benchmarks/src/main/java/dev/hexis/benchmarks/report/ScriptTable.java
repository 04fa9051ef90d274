package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.result.ScriptRow;
import java.util.List;

/** What parts of scripts cost. */
final class ScriptTable {
    private static final List<Column<ScriptRow>> COLUMNS = List.of(
            new Column<>("script", ScriptRow::script),
            new Column<>("calls/s", row -> Cells.thousands(row.figures().perSecond())),
            new Column<>("throughput over token bucket", row -> Cells.ratio(row.ratio())),
            new Column<>(
                    "script us",
                    row -> Cells.format("%.2f", row.figures().scriptMicros().median())),
            new Column<>(
                    "server CPU us",
                    row -> Cells.format("%.1f", row.figures().serverCpuMicros().median())),
            new Column<>(
                    "Redis commands", row -> Cells.format("%.2f", row.figures().commands())),
            new Column<>("others, %", row -> Cells.percent(row.figures().disturbance())));

    private ScriptTable() {}

    static String of(List<ScriptRow> rows) {
        return Cells.raw(rows.get(0).raw()) + "\n\n" + Table.of(COLUMNS, rows);
    }
}
