package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import java.util.List;
import picocli.CommandLine.Command;

/** What can be done with sessions. */
@Command(name = "session", mixinStandardHelpOptions = true, description = "Works with sessions.")
final class SessionCommand {

    /** Its commands, each of which works on the ports. */
    static List<Object> commands(Configuration configuration) {
        return List.of(
                new SessionCreateCommand(configuration),
                new SessionOpenCommand(configuration),
                new SessionListCommand(configuration),
                new SessionRevokeCommand(configuration));
    }
}
