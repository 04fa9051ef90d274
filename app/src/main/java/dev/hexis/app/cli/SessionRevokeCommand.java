package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.Json;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.session.SessionStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ends sessions. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Ends the session of a token, one that the list shows, or all of a principal.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  echo \"$TOKEN\" | hexis session revoke",
            "  hexis session revoke --principal alice",
            "  hexis session revoke --principal alice --handle=JX2zwaTwbFKOU7TF"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was ended, or all were",
            "1:something else failed",
            "2:a wrong flag or setting",
            "3:there was none to end",
            "5:Redis cannot be reached"
        })
final class SessionRevokeCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private TokenArgument token = new TokenArgument();

    @Option(names = "--principal", paramLabel = "NAME", description = "whose sessions, in place of a token")
    private @Nullable String principal;

    @Option(names = "--handle", paramLabel = "HANDLE", description = "which one of the principal's (without it: all)")
    private @Nullable String handle;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    SessionRevokeCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        if (principal != null && token.isGiven()) {
            throw new ParameterException(spec.commandLine(), "give a token or --principal, not both");
        }
        if (principal == null && handle != null) {
            throw new ParameterException(spec.commandLine(), "--handle needs --principal");
        }
        Revocation revocation = principal == null ? ofToken() : ofPrincipal(principal, handle);
        return OnPorts.run(configuration, spec, ports -> report(revocation.in(ports.sessions())));
    }

    /** What is to be ended, checked; says how many that were. */
    private interface Revocation {
        long in(SessionStore sessions);
    }

    private Revocation ofToken() {
        Optional<SessionToken> given = token.read();
        return sessions -> given.filter(sessions::destroy).isPresent() ? 1 : 0;
    }

    private Revocation ofPrincipal(String name, @Nullable String handle) {
        Principal whose = OnPorts.checked(spec, () -> new Principal(name));
        if (handle == null) {
            return sessions -> sessions.destroyAll(whose.name());
        }
        String checked = OnPorts.checked(spec, () -> SessionToken.checkedHandle(handle));
        return sessions -> sessions.destroy(whose.name(), checked) ? 1 : 0;
    }

    private int report(long ended) {
        spec.commandLine()
                .getOut()
                .println(output == Output.JSON ? Json.text(Json.object().put("destroyed", ended)) : ended + " ended");
        return ended > 0 ? Exit.OK : Exit.DENIED;
    }
}
