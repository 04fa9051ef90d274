package dev.hexis.benchmarks.report;

import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Figures;
import dev.hexis.benchmarks.load.Spread;
import java.util.Locale;

/** What stands in cells. */
final class Cells {
    private Cells() {}

    /** Thousands: the median of the rounds, and in brackets the least and the most. */
    static String thousands(Spread spread) {
        return format("%.1f k (%.1f-%.1f)", spread.median() / 1e3, spread.min() / 1e3, spread.max() / 1e3);
    }

    /** The median of the rounds, and in brackets where the true one lies. */
    static String ratio(Spread spread) {
        return format("%.3f (%.3f-%.3f)", spread.median(), spread.low(), spread.high());
    }

    /** The same in less room. */
    static String shortRatio(Spread spread) {
        return format("%.2f (%.2f-%.2f)", spread.median(), spread.low(), spread.high());
    }

    /** A bare socket before and after. */
    static String bracket(Bracket raw) {
        return format("%.1f - %.1f k", raw.before() / 1e3, raw.after() / 1e3);
    }

    /** The same as a line above a table. */
    static String raw(Bracket raw) {
        return "Raw before - after: " + bracket(raw) + "/s, " + raw.raw() + '.';
    }

    /** What the server counts for scripts, or for commands where no script is called. */
    static double serverMicros(Figures figures) {
        double scripts = figures.scriptMicros().median();
        return scripts > 0 ? scripts : figures.commandMicros().median();
    }

    static String percent(Spread part) {
        return format("%.0f", 100 * part.median());
    }

    static String latency(Figures figures) {
        return format("%.0f / %.0f", figures.p50Micros(), figures.p99Micros());
    }

    static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
