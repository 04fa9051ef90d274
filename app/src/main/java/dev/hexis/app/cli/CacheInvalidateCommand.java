package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.domain.cache.Region;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invalidates tags. */
@Command(
        name = "invalidate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forgets all entries of a region that have one of the tags.",
        footerHeading = "%nExamples:%n",
        footer = {"  hexis cache invalidate products category-7 brand-3"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something else failed", "2:a wrong flag or setting", "5:Redis cannot be reached"})
final class CacheInvalidateCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CacheFlags flags = new CacheFlags();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TAG", description = "the tags")
    private List<String> tags = new ArrayList<>();

    CacheInvalidateCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Region region = flags.region(spec);
        Set<String> asked = OnPorts.checked(spec, () -> region.checked(new LinkedHashSet<>(tags)));
        return OnPorts.run(configuration, spec, ports -> {
            ports.cache().invalidateTags(region, asked);
            return Exit.OK;
        });
    }
}
