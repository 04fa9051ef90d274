package dev.hexis.app;

import dev.hexis.app.cli.Cli;
import dev.hexis.app.config.Configuration;
import java.nio.file.Path;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Configuration configuration = new Configuration(System.getenv(), Path.of(""));
        System.exit(Cli.of(configuration).execute(arguments));
    }
}
