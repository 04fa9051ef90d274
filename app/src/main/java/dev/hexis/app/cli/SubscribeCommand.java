package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.Json;
import dev.hexis.app.json.MessageJson;
import dev.hexis.domain.pubsub.Gap;
import dev.hexis.domain.pubsub.Message;
import dev.hexis.domain.pubsub.Topic;
import dev.hexis.ports.Ports;
import dev.hexis.ports.pubsub.PubSub;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints messages as they come. */
@Command(
        name = "subscribe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the messages of a channel, a line each, until it is stopped.",
            "",
            "What may be missing is said on standard error, or in a line of its own with --output json."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis subscribe orders",
            "  hexis subscribe 'orders:*' --pattern --output json",
            "  hexis subscribe deploys --count 1 && ./after-the-deploy.sh"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as many messages came as were wanted",
            "1:something else failed",
            "2:a wrong flag, channel or setting",
            "5:Redis cannot be reached"
        })
final class SubscribeCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CHANNEL", description = "the channel, or the pattern")
    private String text = "";

    @Option(
            names = "--pattern",
            description = "CHANNEL is a pattern: * any, ? one, [ab] one of, \\ takes a meaning away")
    private boolean isPattern;

    @Option(names = "--count", paramLabel = "N", description = "how many messages to wait for (without it: for ever)")
    private int count = Integer.MAX_VALUE;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with one object a line as HTTP sends it (without it: text)")
    private Output output = Output.TEXT;

    SubscribeCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "count " + count + " must be 1 or more");
        }
        Topic topic = OnPorts.checked(spec, () -> isPattern ? Topic.pattern(text) : Topic.channel(text));
        return OnPorts.run(configuration, spec, ports -> listen(ports, topic));
    }

    private int listen(Ports ports, Topic topic) {
        Printer printer = new Printer();
        try (PubSub.Subscription ignored = ports.pubSub().subscribe(topic, printer)) {
            printer.left.await();
            return Exit.OK;
        } catch (InterruptedException e) {
            return Exit.FAILED;
        }
    }

    private final class Printer implements PubSub.Listener {
        private final CountDownLatch left = new CountDownLatch(count);

        @Override
        public void onMessage(Message message) {
            if (left.getCount() > 0) {
                print(
                        spec.commandLine().getOut(),
                        output == Output.JSON ? Json.text(MessageJson.of(message)) : line(message));
                left.countDown();
            }
        }

        @Override
        public void onGap(Gap gap) {
            if (output == Output.JSON) {
                print(spec.commandLine().getOut(), Json.text(Json.object().set("gap", MessageJson.of(gap))));
            } else {
                print(
                        spec.commandLine().getErr(),
                        "hexis: messages may be missing here: " + gap.reconnects() + " reconnects, " + gap.dropped()
                                + " dropped");
            }
        }

        private String line(Message message) {
            return isPattern ? message.channel() + " " + message.text() : message.text();
        }

        private static void print(PrintWriter writer, String line) {
            writer.println(line);
            writer.flush();
        }
    }
}
