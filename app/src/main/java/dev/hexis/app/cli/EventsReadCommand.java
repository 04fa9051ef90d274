package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StoredEvent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints events of a stream. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints events of a stream: version, time, type and data, a line each.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis events read order-1", "  hexis events read order-1 --from 100 --limit 10 --output json"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, though there may be none",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class EventsReadCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @Option(names = "--from", paramLabel = "VERSION", description = "the first version (without it: 1)")
    private long from = 1;

    @Option(names = "--limit", paramLabel = "N", description = "how many, 1 to 1000 (without it: 100)")
    private int limit = 100;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with one object a line (without it: text)")
    private Output output = Output.TEXT;

    EventsReadCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        OnPorts.checked(spec, () -> new ReadRequest(stream, from, limit));
        return OnPorts.run(configuration, spec, ports -> {
            EventPrinter printer = new EventPrinter(spec.commandLine().getOut(), output);
            Pages<StoredEvent> pages = (next, left) -> ports.eventLog().read(stream, next, left);
            pages.forEach(from, limit, StoredEvent::version, printer::print);
            return printer.flush() ? Exit.OK : Exit.FAILED;
        });
    }
}
