package dev.hexis.app.cli;

import dev.hexis.app.config.ConfigurationException;
import dev.hexis.app.config.Secrets;
import dev.hexis.app.http.ListenException;
import dev.hexis.embedded.EmbeddedRedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and returned, when a command fails: one line if it was to be expected, else a stack trace as well. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        say(command, Secrets.maskAll(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' says how it is used");
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ConfigurationException) {
            return fail(command, e, Exit.USAGE);
        }
        if (e instanceof RedisException redis) {
            return fail(command, e, redis.exitCode());
        }
        if (!(e instanceof ListenException || e instanceof EmbeddedRedisException)) {
            LOG.error("this should not have happened", e);
        }
        return fail(command, e, Exit.FAILED);
    }

    private static int fail(CommandLine command, Exception e, int exitCode) {
        say(command, String.valueOf(e.getMessage()));
        return exitCode;
    }

    private static void say(CommandLine command, String message) {
        command.getErr().println("hexis: " + message);
    }
}
