package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.EventJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.GroupStats;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how a group stands. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says how a group stands: what it has not been delivered, and what it has not done with.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis events stats order-1 billing", "  hexis events stats order-1 billing --output json | jq .lag"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something else failed",
            "2:a wrong flag or setting",
            "3:there is no such group",
            "5:Redis cannot be reached"
        })
final class EventsStatsCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @Parameters(index = "1", paramLabel = "GROUP", description = "the group")
    private String name = "";

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    EventsStatsCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        EventGroup group = OnPorts.checked(spec, () -> new EventGroup(stream, name));
        return OnPorts.run(
                configuration,
                spec,
                ports -> ports.eventGroups().stats(group).map(this::say).orElseGet(this::absent));
    }

    private int say(GroupStats stats) {
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.println(Json.text(EventJson.of(stats)));
            return Exit.OK;
        }
        out.println("stream     " + stats.length() + " events, version " + stats.version());
        out.println("delivered  up to version " + stats.delivered() + ", lag " + stats.lag());
        out.println("pending    " + stats.pending() + ", " + stats.stale() + " of them stale, " + stats.delayed()
                + " handed back");
        stats.oldest()
                .ifPresent(oldest -> out.println("oldest     version " + oldest.version()
                        + oldest.appended().map(EventsStatsCommand::appended).orElse("")));
        return Exit.OK;
    }

    private static String appended(Instant at) {
        return ", appended " + at;
    }

    private int absent() {
        spec.commandLine()
                .getErr()
                .println("hexis: stream '" + EventPrinter.shown(stream) + "' has no group '" + EventPrinter.shown(name)
                        + "'");
        return Exit.DENIED;
    }
}
