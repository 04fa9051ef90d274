package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.Json;
import dev.hexis.app.json.SessionJson;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionToken;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens a session and says what it holds. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Opens the session of a token, which is a use of it, and says what it holds.",
        footerHeading = "%nExamples:%n",
        footer = {"  echo \"$TOKEN\" | hexis session open", "  hexis session open --output json < token"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is open",
            "1:something else failed",
            "2:a wrong flag or setting",
            "3:the token opens no session",
            "5:Redis cannot be reached"
        })
final class SessionOpenCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private TokenArgument token = new TokenArgument();

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    SessionOpenCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Optional<SessionToken> given = token.read();
        return OnPorts.run(configuration, spec, ports -> {
            Optional<Session> session = given.flatMap(ports.sessions()::open);
            if (session.isEmpty()) {
                spec.commandLine().getErr().println("hexis: the token opens no session");
                return Exit.DENIED;
            }
            spec.commandLine().getOut().println(text(session.get()));
            return Exit.OK;
        });
    }

    private String text(Session session) {
        return output == Output.JSON
                ? Json.text(SessionJson.of(session))
                : session.principal() + ", session " + SessionText.of(session.info()) + System.lineSeparator()
                        + Json.text(SessionJson.of(session).path("attributes"));
    }
}
