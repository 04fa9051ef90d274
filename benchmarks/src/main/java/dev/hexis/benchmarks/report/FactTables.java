package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.result.Fact;
import dev.hexis.benchmarks.result.Latency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Single figures, and latencies at an even rate. */
final class FactTables {
    private FactTables() {}

    static Table ofFacts(List<Fact> facts) {
        Set<String> contenders =
                facts.stream().map(Fact::contender).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(contenders);
        Table table = new Table(heads.toArray(String[]::new));
        facts.stream()
                .collect(Collectors.groupingBy(FactTables::line, LinkedHashMap::new, Collectors.toList()))
                .forEach((what, group) -> {
                    Map<String, Fact> by = group.stream()
                            .collect(Collectors.toMap(Fact::contender, fact -> fact, (first, again) -> again));
                    List<String> cells = new ArrayList<>(List.of(what));
                    contenders.forEach(
                            contender -> cells.add(by.containsKey(contender) ? figure(by.get(contender)) : ""));
                    table.row(cells.toArray(String[]::new));
                });
        return table;
    }

    static Table ofLatencies(List<Latency> latencies, String threads) {
        Table table = new Table("", "", threads, "a second", "p50 us", "p99 us", "p99.9 us", "most us");
        for (Latency latency : latencies) {
            table.row(
                    latency.work(),
                    latency.contender(),
                    Integer.toString(latency.threads()),
                    Cells.format("%.0f", latency.perSecond()),
                    Cells.format("%.0f", latency.p50Micros()),
                    Cells.format("%.0f", latency.p99Micros()),
                    Cells.format("%.0f", latency.p999Micros()),
                    Cells.format("%.0f", latency.maxMicros()));
        }
        return table;
    }

    private static String line(Fact fact) {
        return fact.unit().isEmpty() ? fact.what() : fact.what() + ", " + fact.unit();
    }

    private static String figure(Fact fact) {
        return Cells.format(Math.abs(fact.value()) < 100 ? "%.1f" : "%.0f", fact.value());
    }
}
