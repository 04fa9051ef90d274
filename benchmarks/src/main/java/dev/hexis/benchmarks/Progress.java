package dev.hexis.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** What is being measured: a bar that is overwritten on a terminal, a line each elsewhere. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private static final int WIDTH = 20;

    private final long start = System.nanoTime();
    private final int steps;
    private int done;

    /**
     * Nothing done yet.
     *
     * @param steps how many there will be, 0 if that is not known
     */
    Progress(PrintStream out, boolean terminal, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.steps = steps;
    }

    @Override
    public void accept(String doing) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        String line = "%s%d s  %s".formatted(bar(), seconds, doing);
        done++;
        if (terminal) {
            out.print(CLEAR + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    private String bar() {
        if (steps == 0) {
            return "";
        }
        int full = Math.min(WIDTH, WIDTH * done / steps);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + steps + "  ";
    }

    @Override
    public void close() {
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
