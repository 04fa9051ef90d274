package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.ports.eventlog.EventLog;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints events as they are appended. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the events of a stream as they are appended, a line each, until it is stopped.",
            "",
            "It looks five times a second, and belongs to no group: everybody who does so sees every event."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis events tail order-1",
            "  hexis events tail order-1 --from 1 --output json",
            "  hexis events tail deploys --count 1 && ./after-the-deploy.sh"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as many events came as were wanted",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class EventsTailCommand implements Callable<Integer> {
    private static final int PAGE = 100;
    private static final long MILLIS_BETWEEN = 200;

    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description = "the first version (without it: what is appended from now on)")
    private @Nullable Long from;

    @Option(names = "--count", paramLabel = "N", description = "how many events to print (without it: for ever)")
    private long count = Long.MAX_VALUE;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with one object a line (without it: text)")
    private Output output = Output.TEXT;

    EventsTailCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "count " + count + " must be 1 or more");
        }
        OnPorts.checked(spec, () -> new ReadRequest(stream, from == null ? 1 : from, PAGE));
        return OnPorts.run(configuration, spec, ports -> {
            try {
                return follow(ports.eventLog());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Exit.FAILED;
            }
        });
    }

    private int follow(EventLog log) throws InterruptedException {
        EventPrinter printer = new EventPrinter(spec.commandLine().getOut(), output);
        long next = from == null ? end(log) : from;
        long left = count;
        while (true) {
            List<StoredEvent> events = log.read(stream, next, (int) Math.min(PAGE, left));
            for (StoredEvent event : events) {
                printer.print(event);
                next = event.version() + 1;
            }
            left -= events.size();
            if (!printer.flush()) {
                return Exit.FAILED;
            }
            if (left == 0) {
                return Exit.OK;
            }
            if (events.isEmpty()) {
                Thread.sleep(MILLIS_BETWEEN);
            }
        }
    }

    /** What was trimmed is not printed either, so the beginning will do where nothing is left. */
    private long end(EventLog log) {
        List<StoredEvent> last = log.readBackwards(stream, ReadRequest.END, 1);
        return last.isEmpty() ? 1 : last.get(0).version() + 1;
    }
}
