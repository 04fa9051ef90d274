package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.result.Comparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Adapters over their bare clients: for each work what is reached, and what it costs. */
final class AdapterTables {
    private static final String LEGEND = """

            A second: median (least-most) of the rounds. Ratios: median of the pairs of rounds, and in brackets where the true
            one lies with a probability of 95 %. bare/bare is the bare client on a second connection over itself: what is
            chance. CPU: processor time of client and server for a run. Client is this whole process, server the main thread
            of Redis. Raw is one thread that sends the same bytes, or what is said, from as many sockets and only looks where
            replies end, before and after. Commandstats is what Redis counts for scripts or commands. Allocated: on the
            calling threads. Others: how much of the machine other processes took in the rounds of the adapter, median.
            """;

    private static final List<Column<Comparison>> THROUGHPUT = List.of(
            new Column<>("client, threads", AdapterTables::who),
            new Column<>("raw/s before - after", row -> Cells.bracket(row.raw())),
            new Column<>("bare/s", row -> Cells.thousands(row.bare().perSecond().times(row.units()))),
            new Column<>(
                    "adapter/s",
                    row -> Cells.thousands(row.adapter().perSecond().times(row.units()))),
            new Column<>("adapter/bare", row -> Cells.ratio(row.ratio())),
            new Column<>("CPU adapter/bare", row -> Cells.ratio(row.cpu())),
            new Column<>("bare/bare", row -> Cells.ratio(row.noise())),
            new Column<>("bare p50 / p99 us", row -> Cells.latency(row.bare())),
            new Column<>("adapter p50 / p99 us", row -> Cells.latency(row.adapter())),
            new Column<>("others, %", row -> Cells.percent(row.adapter().disturbance())));

    private static final List<Column<Comparison>> COSTS = List.of(
            new Column<>("client, threads", AdapterTables::who),
            new Column<>(
                    "round trips", row -> Cells.format("%.2f", row.adapter().roundTrips())),
            new Column<>(
                    "Redis commands", row -> Cells.format("%.2f", row.adapter().commands())),
            new Column<>("bytes", row -> Cells.format("%.0f", row.adapter().bytes())),
            new Column<>("commandstats us", row -> Cells.format("%.2f", Cells.serverMicros(row.adapter()))),
            new Column<>(
                    "server CPU us",
                    row -> Cells.format("%.1f", row.adapter().serverCpuMicros().median())),
            new Column<>(
                    "client CPU us, bare / adapter",
                    row -> Cells.format(
                            "%.1f / %.1f",
                            row.bare().clientCpuMicros().median(),
                            row.adapter().clientCpuMicros().median())),
            new Column<>(
                    "allocated bytes, bare / adapter",
                    row -> Cells.format(
                            "%.0f / %.0f",
                            row.bare().allocatedBytes(), row.adapter().allocatedBytes())));

    private AdapterTables() {}

    static String of(List<Comparison> all) {
        StringBuilder page = new StringBuilder();
        all.stream()
                .collect(Collectors.groupingBy(Comparison::work, LinkedHashMap::new, Collectors.toList()))
                .forEach((work, rows) -> page.append("\n### %s\n\nRaw: %s.\n\n"
                                .formatted(work, rows.get(0).raw().raw()))
                        .append(Table.of(THROUGHPUT, rows))
                        .append('\n')
                        .append(Table.of(COSTS, rows)));
        return page.append(LEGEND).toString();
    }

    private static String who(Comparison row) {
        return row.client() + ", " + row.threads();
    }
}
