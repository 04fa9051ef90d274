package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.Json;
import dev.hexis.app.json.SessionJson;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SessionInfo;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the sessions of a principal. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the sessions of a principal, the oldest first, without using them.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis session list --principal alice"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was listed, though it be empty",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class SessionListCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--principal", required = true, paramLabel = "NAME", description = "whose sessions: a user")
    private String principal = "";

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    SessionListCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Principal whose = OnPorts.checked(spec, () -> new Principal(principal));
        return OnPorts.run(configuration, spec, ports -> {
            List<SessionInfo> sessions = ports.sessions().list(whose.name());
            PrintWriter out = spec.commandLine().getOut();
            if (output == Output.JSON) {
                out.println(Json.text(SessionJson.of(sessions)));
            } else {
                sessions.forEach(info -> out.println(SessionText.of(info)));
            }
            return Exit.OK;
        });
    }
}
