package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.config.Key;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine;

/** The command line. */
public final class Cli {
    private static final Set<Key> ALL = EnumSet.allOf(Key.class);
    private static final Set<Key> WITHOUT_HTTP = EnumSet.complementOf(EnumSet.of(Key.HOST, Key.PORT));

    private Cli() {}

    /** The commands of a process with this configuration. */
    public static CommandLine of(Configuration configuration) {
        CommandLine serve = new CommandLine(new ServeCommand(configuration));
        SettingsFlags.addTo(serve.getCommandSpec(), ALL, "a Redis of its own is started");
        Failures failures = new Failures();
        return new CommandLine(new HexisCommand())
                .addSubcommand(serve)
                .addSubcommand(new CommandLine(new BoardCommand())
                        .addSubcommand(onPorts(new BoardSubmitCommand(configuration)))
                        .addSubcommand(onPorts(new BoardTopCommand(configuration)))
                        .addSubcommand(onPorts(new BoardAroundCommand(configuration)))
                        .addSubcommand(onPorts(new BoardRankCommand(configuration)))
                        .addSubcommand(onPorts(new BoardRemoveCommand(configuration))))
                .addSubcommand(new CommandLine(new CacheCommand())
                        .addSubcommand(onPorts(new CacheGetCommand(configuration)))
                        .addSubcommand(onPorts(new CachePutCommand(configuration)))
                        .addSubcommand(onPorts(new CacheEvictCommand(configuration)))
                        .addSubcommand(onPorts(new CacheInvalidateCommand(configuration)))
                        .addSubcommand(onPorts(new CacheClearCommand(configuration))))
                .addSubcommand(new CommandLine(new EventsCommand())
                        .addSubcommand(onPorts(new EventsAppendCommand(configuration)))
                        .addSubcommand(onPorts(new EventsReadCommand(configuration)))
                        .addSubcommand(onPorts(new EventsTailCommand(configuration)))
                        .addSubcommand(onPorts(new EventsConsumeCommand(configuration)))
                        .addSubcommand(onPorts(new EventsStatsCommand(configuration)))
                        .addSubcommand(onPorts(new EventsDeadLettersCommand(configuration)))
                        .addSubcommand(onPorts(new EventsTrimCommand(configuration))))
                .addSubcommand(new CommandLine(new LimitCommand())
                        .addSubcommand(onPorts(new LimitCheckCommand(configuration))))
                .addSubcommand(new CommandLine(new SessionCommand())
                        .addSubcommand(onPorts(new SessionCreateCommand(configuration)))
                        .addSubcommand(onPorts(new SessionOpenCommand(configuration)))
                        .addSubcommand(onPorts(new SessionListCommand(configuration)))
                        .addSubcommand(onPorts(new SessionRevokeCommand(configuration))))
                .addSubcommand(
                        new CommandLine(new LockCommand()).addSubcommand(onPorts(new LockRunCommand(configuration))))
                .addSubcommand(onPorts(new PublishCommand(configuration)))
                .addSubcommand(onPorts(new SubscribeCommand(configuration)))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** A command that works on the ports, with the flags that say on which. */
    private static CommandLine onPorts(Object command) {
        CommandLine line = new CommandLine(command);
        SettingsFlags.addTo(line.getCommandSpec(), WITHOUT_HTTP, Key.REDIS.fallback());
        return line;
    }
}
