package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.json.Json;
import dev.hexis.domain.pubsub.Channel;
import dev.hexis.domain.pubsub.Message;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a message. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends a message to all who listen to a channel now, and says to how many.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis publish orders '{\"id\": 42}'", "  hexis publish orders hello --output json"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was sent, to nobody perhaps",
            "1:something else failed",
            "2:a wrong flag, channel or setting",
            "5:Redis cannot be reached"
        })
final class PublishCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CHANNEL", description = "where to")
    private String channel = "";

    @Parameters(index = "1", paramLabel = "MESSAGE", description = "what, as UTF-8")
    private String message = "";

    @Option(names = "--output", paramLabel = "FORM", description = "text or json (without it: text)")
    private Output output = Output.TEXT;

    PublishCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        byte[] payload = message.getBytes(StandardCharsets.UTF_8);
        OnPorts.checked(spec, () -> new Channel(channel));
        OnPorts.checked(spec, () -> Message.checkedPayload(payload));
        return OnPorts.run(configuration, spec, ports -> {
            long receivers = ports.pubSub().publish(channel, payload);
            spec.commandLine()
                    .getOut()
                    .println(
                            output == Output.JSON
                                    ? Json.text(Json.object().put("receivers", receivers))
                                    : receivers + (receivers == 1 ? " receiver" : " receivers"));
            return Exit.OK;
        });
    }
}
