package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.Region;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forgets a key. */
@Command(
        name = "evict",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forgets what a key holds, and refuses what is being loaded for it.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis cache evict products 42"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something else failed", "2:a wrong flag or setting", "5:Redis cannot be reached"})
final class CacheEvictCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CacheFlags flags = new CacheFlags();

    @Parameters(index = "1", paramLabel = "KEY", description = "the key")
    private String key = "";

    CacheEvictCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Region region = flags.region(spec);
        String asked = OnPorts.checked(spec, () -> CacheKeys.checked(key));
        return OnPorts.run(configuration, spec, ports -> {
            ports.cache().evict(region, asked);
            return Exit.OK;
        });
    }
}
