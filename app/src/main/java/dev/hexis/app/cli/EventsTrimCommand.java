package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.EventJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Retention;
import dev.hexis.domain.eventlog.Trim;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes old events. */
@Command(
        name = "trim",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Removes old events of a stream, but none that a group still needs, and says which group that is.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis events trim order-1 --keep-newest 1000", "  hexis events trim order-1 --keep-from 7"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, though there may have been nothing to remove",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class EventsTrimCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @ArgGroup(multiplicity = "1")
    private Kept kept = new Kept();

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    EventsTrimCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    /** One of the two. */
    private static final class Kept {
        @Option(names = "--keep-newest", paramLabel = "N", description = "how many to keep")
        private @Nullable Long newest;

        @Option(names = "--keep-from", paramLabel = "VERSION", description = "the version from which on to keep all")
        private @Nullable Long from;

        Retention retention() {
            return newest != null ? Retention.newest(newest) : Retention.from(from == null ? 1 : from);
        }
    }

    @Override
    public Integer call() {
        OnPorts.checked(spec, () -> Append.checkedStream(stream));
        Retention retention = OnPorts.checked(spec, kept::retention);
        return OnPorts.run(configuration, spec, ports -> {
            Trim trim = ports.eventLog().trim(stream, retention);
            spec.commandLine().getOut().println(output == Output.JSON ? Json.text(EventJson.of(trim)) : text(trim));
            return Exit.OK;
        });
    }

    private static String text(Trim trim) {
        String held = trim.heldBy()
                .map(group -> "; group '" + EventPrinter.shown(group) + "' still needs what follows")
                .orElse("");
        return trim.removed() + " removed, all is kept from version " + trim.from() + held;
    }
}
