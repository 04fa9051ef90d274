package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.EventJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.StringNode;

/** Appends one event. */
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Appends an event to a stream, and says its version.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis events append order-1 placed '{\"cents\": 995}' --expect none",
            "  hexis events append order-1 paid '{\"cents\": 995}' --expect 1 --id payment-7",
            "      can be said again after a failure: the same id is appended once"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is in the stream",
            "1:something else failed",
            "2:a wrong flag or setting",
            "3:the stream has another version; nothing was appended",
            "5:Redis cannot be reached"
        })
final class EventsAppendCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @Parameters(index = "1", paramLabel = "TYPE", description = "what kind of thing happened")
    private String type = "";

    @Parameters(index = "2", paramLabel = "DATA", description = "the rest: a value of JSON, or else a text")
    private String data = "";

    @Option(
            names = "--expect",
            paramLabel = "VERSION",
            converter = ExpectedVersionConverter.class,
            description = "the version that the stream must have: any, none, exists or a number (without it: any)")
    private ExpectedVersion expected = ExpectedVersion.ANY;

    @Option(names = "--id", paramLabel = "ID", description = "names the event (without it: a random UUID)")
    private @Nullable String id;

    @Option(names = "--output", paramLabel = "FORM", description = "text or json (without it: text)")
    private Output output = Output.TEXT;

    EventsAppendCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        String name = id == null ? UUID.randomUUID().toString() : id;
        Append append = OnPorts.checked(
                spec, () -> new Append(stream, expected, List.of(new Event(name, type, payload(data)))));
        return OnPorts.run(configuration, spec, ports -> say(ports.eventLog().append(append)));
    }

    private int say(AppendOutcome outcome) {
        if (output == Output.JSON) {
            spec.commandLine().getOut().println(Json.text(EventJson.of(outcome)));
        } else if (outcome instanceof AppendOutcome.Appended appended) {
            spec.commandLine().getOut().println("appended: version " + appended.last());
        } else if (outcome instanceof AppendOutcome.AlreadyAppended before) {
            spec.commandLine().getOut().println("was appended before: version " + before.last());
        }
        if (outcome instanceof AppendOutcome.Conflict conflict) {
            spec.commandLine().getErr().println("hexis: the stream has version " + conflict.version());
        }
        return outcome.isStored() ? Exit.OK : Exit.DENIED;
    }

    /** JSON as it was typed; anything else as a text of JSON, so that whoever reads it finds JSON always. */
    private static byte[] payload(String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        try {
            if (!Json.read(bytes).isMissingNode()) {
                return bytes;
            }
        } catch (JacksonException e) {
            // then it is a text
        }
        return Json.text(StringNode.valueOf(data)).getBytes(StandardCharsets.UTF_8);
    }
}
