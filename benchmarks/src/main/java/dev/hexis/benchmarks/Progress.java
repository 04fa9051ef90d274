package dev.hexis.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** What is being measured: a bar that is overwritten on a terminal, a line each elsewhere. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final String CLEAR = "\r\033[K";

    private static final int WIDTH = 20;

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final int steps;
    private int done;

    /**
     * Nothing done yet.
     *
     * @param steps how often it will be told what is being done
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
        int full = WIDTH * done / steps;
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + steps + "  ";
    }

    @Override
    public void close() {
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
