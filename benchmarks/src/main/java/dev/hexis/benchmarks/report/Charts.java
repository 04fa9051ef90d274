package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.chapter.VerbsChapter;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Results as bars. */
public final class Charts {
    private Charts() {}

    /** Draws a chart of the adapters and one of each chapter that compares contenders. */
    public static void draw(Results results, Path directory) throws IOException {
        int most = results.plan().mostThreads();
        Map<String, Map<String, Double>> ratios = new LinkedHashMap<>();
        for (Comparison row : results.adapters()) {
            if (row.threads() == most) {
                put(ratios, row.client(), row.work(), row.ratio().median());
            }
        }
        save(directory, "adapters", "Throughput over that of the bare client, " + most + " threads", "", ratios);
        for (String chapter : Markdown.chapters(results)) {
            Map<String, Map<String, Double>> rates = new LinkedHashMap<>();
            for (Row row : results.rows()) {
                if (row.chapter().equals(chapter)) {
                    put(
                            rates,
                            row.contender(),
                            row.work() + ", " + row.threads(),
                            row.figures().perSecond().median() * row.units() / 1e3);
                }
            }
            if (!chapter.equals(VerbsChapter.TITLE)) {
                save(directory, fileName(chapter), chapter, "thousands a second", rates);
            }
        }
    }

    private static void put(Map<String, Map<String, Double>> series, String name, String at, double value) {
        series.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(at, value);
    }

    private static void save(
            Path directory, String name, String title, String unit, Map<String, Map<String, Double>> series)
            throws IOException {
        if (series.isEmpty()) {
            return;
        }
        Set<String> places = series.values().stream()
                .flatMap(values -> values.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        CategoryChart chart = new CategoryChartBuilder()
                .width(1100)
                .height(560)
                .title(title)
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setXAxisLabelRotation(35);
        chart.getStyler().setAvailableSpaceFill(0.8);
        series.forEach((contender, values) -> {
            List<Double> heights = new ArrayList<>();
            places.forEach(place -> heights.add(values.getOrDefault(place, 0.0)));
            chart.addSeries(contender, new ArrayList<>(places), heights);
        });
        ChartEncoder.saveChart(chart, directory.resolve(name + ".svg").toString(), "svg");
    }

    private static String fileName(String chapter) {
        return chapter.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
