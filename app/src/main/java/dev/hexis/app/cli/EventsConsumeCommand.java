package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.DeliveryRequest;
import dev.hexis.domain.eventlog.EventGroup;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StartPosition;
import dev.hexis.ports.eventlog.EventGroups;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the events that a group delivers, and acknowledges them. */
@Command(
        name = "consume",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Consumes a stream as a member of a group: prints what is delivered, then acknowledges it,",
            "until it is stopped. A group that is missing is created.",
            "",
            "An event is printed again, here or by another of the group, if this ends before it has",
            "acknowledged it. Events whose lease others have let lapse are taken over."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis events consume order-1 billing",
            "  hexis events consume order-1 billing --consumer worker-1 --count 10 --output json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as many events came as were wanted",
            "1:something else failed",
            "2:a wrong flag or setting",
            "5:Redis cannot be reached"
        })
final class EventsConsumeCommand implements Callable<Integer> {
    private static final int BATCH = 10;
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STREAM", description = "the stream")
    private String stream = "";

    @Parameters(index = "1", paramLabel = "GROUP", description = "the group")
    private String name = "";

    @Option(names = "--consumer", paramLabel = "NAME", description = "who consumes (without it: hexis)")
    private String consumer = "hexis";

    @Option(
            names = "--lease",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "when others may take over what this does not acknowledge: ms s m h (without it: 30s)")
    private Duration lease = Duration.ofSeconds(30);

    @Option(names = "--from-end", description = "a group that is missing begins with what is appended from now on")
    private boolean isFromEnd;

    @Option(names = "--count", paramLabel = "N", description = "how many events to consume (without it: for ever)")
    private long count = Long.MAX_VALUE;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with one object a line as HTTP answers it (without it: text)")
    private Output output = Output.TEXT;

    EventsConsumeCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "count " + count + " must be 1 or more");
        }
        EventGroup group = OnPorts.checked(spec, () -> new EventGroup(stream, name));
        OnPorts.checked(spec, () -> new DeliveryRequest(group, consumer, BATCH, lease));
        return OnPorts.run(configuration, spec, ports -> {
            ports.eventGroups().create(group, isFromEnd ? StartPosition.END : StartPosition.BEGINNING);
            return consume(ports.eventGroups(), group);
        });
    }

    private int consume(EventGroups groups, EventGroup group) {
        EventPrinter printer = new EventPrinter(spec.commandLine().getOut(), output);
        long left = count;
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            DeliveryRequest request = new DeliveryRequest(group, consumer, (int) Math.min(BATCH, left), lease);
            List<Delivery> deliveries = groups.claimStale(request);
            if (deliveries.isEmpty()) {
                deliveries = groups.poll(request, WAIT);
            }
            deliveries.forEach(printer::print);
            if (!printer.flush()) { // whoever read this is gone, so nothing was done with the events
                return Exit.FAILED;
            }
            ack(groups, deliveries);
            left -= deliveries.size();
        }
        return left == 0 ? Exit.OK : Exit.FAILED;
    }

    private void ack(EventGroups groups, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        List<Receipt> receipts = deliveries.stream().map(Delivery::receipt).toList();
        List<Boolean> valid = groups.ackAll(receipts);
        for (int i = 0; i < valid.size(); i++) {
            if (!valid.get(i)) {
                spec.commandLine()
                        .getErr()
                        .println("hexis: version " + receipts.get(i).version()
                                + " was delivered again before it was acknowledged");
            }
        }
    }
}
