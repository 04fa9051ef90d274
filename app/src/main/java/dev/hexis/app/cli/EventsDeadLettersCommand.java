package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.ReadRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a group has given up on. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints what a group has given up on: number, time, tries and reason in one line, and the event",
            "in the next."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis events dead-letters order-1 billing",
            "  hexis events dead-letters order-1 billing --from 10 --limit 5 --output json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, though there may be none",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class EventsDeadLettersCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @Parameters(index = "1", paramLabel = "GROUP", description = "the group")
    private String name = "";

    @Option(names = "--from", paramLabel = "NUMBER", description = "the number of the first (without it: 1)")
    private long from = 1;

    @Option(names = "--limit", paramLabel = "N", description = "how many, 1 to 1000 (without it: 100)")
    private int limit = 100;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with one object a line (without it: text)")
    private Output output = Output.TEXT;

    EventsDeadLettersCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        EventGroup group = OnPorts.checked(spec, () -> new EventGroup(stream, name));
        OnPorts.checked(spec, () -> DeadLetter.checkedNumber(from));
        OnPorts.checked(spec, () -> ReadRequest.checkedLimit(limit));
        return OnPorts.run(configuration, spec, ports -> {
            EventPrinter printer = new EventPrinter(spec.commandLine().getOut(), output);
            Pages<DeadLetter> pages = (next, left) -> ports.eventGroups().deadLetters(group, next, left);
            pages.forEach(from, limit, DeadLetter::number, printer::print);
            return printer.flush() ? Exit.OK : Exit.FAILED;
        });
    }
}
