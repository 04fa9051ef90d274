package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.Region;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the value of a key. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a value to standard output, as UTF-8 and with nothing added.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis cache get products 42", "  hexis cache get products 42 --output json"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something else failed",
            "2:a wrong flag or setting",
            "3:the cache knows nothing of the key, or knows that there is no value",
            "5:Redis cannot be reached"
        })
final class CacheGetCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CacheFlags flags = new CacheFlags();

    @Parameters(index = "1", paramLabel = "KEY", description = "the key")
    private String key = "";

    @Option(
            names = "--output",
            paramLabel = "FORM",
            description = "text, or json with the value in Base64 (without it: text)")
    private Output output = Output.TEXT;

    CacheGetCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Region region = flags.region(spec);
        String asked = OnPorts.checked(spec, () -> CacheKeys.checked(key));
        return OnPorts.run(
                configuration,
                spec,
                ports -> new CacheReport(spec, output).say(ports.cache().get(region, asked)));
    }
}
