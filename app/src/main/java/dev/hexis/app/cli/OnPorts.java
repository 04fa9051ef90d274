package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.config.Settings;
import dev.hexis.app.wiring.AppComponent;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What every command does that works on the ports: opens them as it is configured, and tells whose fault a failure is.
 */
final class OnPorts {
    private OnPorts() {}

    /** Runs a command and says its exit code. */
    static int run(Configuration configuration, CommandSpec command, ToIntFunction<Ports> act) {
        Settings settings = SettingsFlags.load(configuration, command);
        try (Ports ports = AppComponent.of(settings).ports()) {
            return act.applyAsInt(ports);
        } catch (PortException e) {
            throw new RedisException(settings, e);
        }
    }

    /** Makes a value of what was typed; if it is refused, so is the command line. */
    static <T> T checked(CommandSpec command, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
