package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.cache.Region;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Clears a region. */
@Command(
        name = "clear",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forgets all entries of a region, however many they are.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis cache clear products"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something else failed", "2:a wrong flag or setting", "5:Redis cannot be reached"})
final class CacheClearCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CacheFlags flags = new CacheFlags();

    CacheClearCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Region region = flags.region(spec);
        return OnPorts.run(configuration, spec, ports -> {
            ports.cache().clear(region);
            return Exit.OK;
        });
    }
}
