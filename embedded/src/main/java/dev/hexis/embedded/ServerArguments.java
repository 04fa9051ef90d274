package dev.hexis.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The command line of redis-server: defaults, then what the caller adds or overrides, then what is not the caller's.
 */
final class ServerArguments {

    private static final List<String> DEFAULTS = List.of("--save", "", "--appendonly", "no");
    private static final Set<String> OWN =
            Set.of("--bind", "--port", "--dir", "--pidfile", "--logfile", "--daemonize", "--supervised");

    private final List<String> extra;

    ServerArguments(String... extra) {
        this.extra = List.of(extra);
        for (String argument : extra) {
            if (OWN.contains(argument.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("extraArguments must not contain " + argument
                        + ": the embedded server sets it itself, as it does "
                        + OWN.stream().sorted().toList());
            }
        }
    }

    /** The command of one server on {@code port} of the loopback address. */
    List<String> command(Path executable, Path directory, int port) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(DEFAULTS);
        command.addAll(extra);
        command.addAll(List.of("--bind", EmbeddedRedis.HOST, "--port", Integer.toString(port)));
        command.addAll(List.of(
                "--dir", directory.toString(), "--pidfile", pidFile(directory).toString()));
        command.addAll(List.of("--daemonize", "no"));
        return command;
    }

    /** Redis writes it once it has bound its port. */
    static Path pidFile(Path directory) {
        return directory.resolve("redis.pid");
    }
}
