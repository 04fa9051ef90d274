package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.Json;
import dev.hexis.app.json.SessionJson;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SessionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Creates a session and says its token. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Creates a session and writes its token, which cannot be had again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  TOKEN=$(hexis session create --principal alice)",
            "  hexis session create --principal alice --attribute theme=dark --idle 1h --absolute 24h",
            "  echo \"$TOKEN\" | hexis session open"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was created",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class SessionCreateCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--principal", required = true, paramLabel = "NAME", description = "whose session: a user")
    private String principal = "";

    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            description = "what the session holds: a value of JSON, or else a text; give more of them for more")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "how long it lasts without use, with ms s m h (without it: 30m)")
    private Duration idle = SessionPolicy.standard().idle();

    @Option(
            names = "--absolute",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "how long it lasts at most (without it: 12h)")
    private Duration absolute = SessionPolicy.standard().absolute();

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text for the token alone, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    SessionCreateCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        SessionPolicy policy = OnPorts.checked(spec, () -> new SessionPolicy(idle, absolute));
        Principal whose = OnPorts.checked(spec, () -> new Principal(principal));
        Attributes held = OnPorts.checked(spec, () -> SessionJson.attributes(json()));
        return OnPorts.run(configuration, spec, ports -> {
            NewSession created = ports.sessions().create(whose.name(), held, policy);
            spec.commandLine()
                    .getOut()
                    .println(
                            output == Output.JSON
                                    ? Json.text(SessionJson.of(created))
                                    : created.token().text());
            return Exit.OK;
        });
    }

    private ObjectNode json() {
        ObjectNode json = Json.object();
        attributes.forEach((name, value) -> {
            try {
                json.set(name, Json.read(value.getBytes(StandardCharsets.UTF_8)));
            } catch (JacksonException e) {
                json.put(name, value);
            }
        });
        return json;
    }
}
