package dev.hexis.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

/** What is being measured: a line that is overwritten on a terminal, a line each elsewhere. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void accept(String doing) {
        String line =
                "%d s  %s".formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds(), doing);
        if (terminal) {
            out.print(CLEAR + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    @Override
    public void close() {
        if (terminal) {
            out.print(CLEAR);
        }
    }
}
