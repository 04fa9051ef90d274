package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.chapter.VerbsChapter;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.Row;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;

/** Results as bars, one below the other: throughput over that of the first of those that do the same. */
public final class Charts {
    private static final int WIDTH = 1100;
    private static final int FRAME = 110;
    private static final int BAR = 19;

    private Charts() {}

    /** Draws a chart of the adapters and one of each chapter that compares contenders, with the most threads each. */
    public static void draw(Results results, Path directory) throws IOException {
        int most = results.plan().mostThreads();
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Comparison row : results.adapters()) {
            if (row.threads() == most) {
                ratios.put(row.work() + ", " + row.client(), row.ratio().median());
            }
        }
        save(directory, "adapters", "Adapters over the bare clients, threads: " + most, ratios);
        for (String chapter : Markdown.chapters(results)) {
            if (!chapter.equals(VerbsChapter.TITLE)) {
                save(directory, fileName(chapter), chapter + ", over the first of each", ratios(results, chapter));
            }
        }
    }

    private static Map<String, Double> ratios(Results results, String chapter) {
        List<Row> rows = results.rows().stream()
                .filter(row -> row.chapter().equals(chapter))
                .toList();
        Map<String, Integer> most = new LinkedHashMap<>();
        rows.forEach(row -> most.merge(row.work(), row.threads(), Math::max));
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (Row row : rows) {
            if (most.getOrDefault(row.work(), 0) == row.threads()) {
                String place = row.work() + ", " + row.threads() + ": " + row.contender();
                ratios.put(place, row.ratio().median());
            }
        }
        return ratios;
    }

    private static void save(Path directory, String name, String title, Map<String, Double> ratios) throws IOException {
        if (ratios.isEmpty()) {
            return;
        }
        HorizontalBarChart chart = new HorizontalBarChartBuilder()
                .width(WIDTH)
                .height(FRAME + BAR * ratios.size())
                .title(title)
                .build();
        chart.getStyler()
                .setLabelsVisible(true)
                .setAvailableSpaceFill(0.8)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11))
                .setXAxisTickMarkSpacingHint(BAR / 2) // of the other axis too: every bar has its name
                .setXAxisMin(0.0)
                .setDecimalPattern("0.00")
                .setChartBackgroundColor(Color.WHITE)
                .setLegendVisible(false);
        chart.addSeries(title, new ArrayList<>(ratios.values()), new ArrayList<>(ratios.keySet()));
        ChartEncoder.saveChart(chart, directory.resolve(name + ".svg").toString(), "svg");
    }

    private static String fileName(String chapter) {
        return chapter.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
