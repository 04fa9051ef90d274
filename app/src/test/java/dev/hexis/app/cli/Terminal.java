package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Runs commands in this process and keeps what they write. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commands;

    Terminal(Map<String, String> environment, Path directory) {
        commands = Cli.of(new Configuration(environment, directory))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    static Terminal plain() {
        return new Terminal(Map.of(), Path.of("/nonexistent"));
    }

    int run(String... arguments) {
        return commands.execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
