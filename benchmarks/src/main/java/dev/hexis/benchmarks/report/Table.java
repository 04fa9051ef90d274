package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.load.Spread;
import java.util.List;
import java.util.Locale;

/** A table in Markdown: the first column is text, the others are figures. */
public final class Table {
    private final StringBuilder text = new StringBuilder();

    public Table(String... columns) {
        row(columns);
        text.append("|---").append("|--:".repeat(columns.length - 1)).append("|\n");
    }

    public void row(String... cells) {
        text.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Thousands: the median of the rounds, and in brackets the least and the most. */
    public static String thousands(Spread spread) {
        return format("%.1f k (%.1f-%.1f)", spread.median() / 1e3, spread.min() / 1e3, spread.max() / 1e3);
    }

    /** The median of the rounds, and in brackets where the true one lies. */
    public static String ratio(Spread spread) {
        return format("%.3f (%.3f-%.3f)", spread.median(), spread.low(), spread.high());
    }

    /** The same in less room. */
    public static String shortRatio(Spread spread) {
        return format("%.2f (%.2f-%.2f)", spread.median(), spread.low(), spread.high());
    }

    public static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
