package dev.hexis.app.cli;

import dev.hexis.domain.cache.Region;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which region of a cache a command is about. It is read with tags, which finds entries without tags too. */
final class CacheFlags {
    @Parameters(index = "0", paramLabel = "REGION", description = "the region")
    private String name = "";

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "over how many shards the region is spread, as the application says (without it: 1)")
    private int shards = 1;

    Region region(CommandSpec command) {
        return OnPorts.checked(
                command, () -> Region.of(name, Duration.ofMinutes(1)).withTags().withShards(shards));
    }
}
