package dev.hexis.app.cli;

import dev.hexis.app.config.Configuration;
import dev.hexis.app.config.TimeText;
import dev.hexis.domain.cache.CacheKeys;
import dev.hexis.domain.cache.Content;
import dev.hexis.domain.cache.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stores a value. */
@Command(
        name = "put",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Stores a value under a key; without VALUE, what comes on standard input.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hexis cache put products 42 chair --ttl 10m --tag category-7",
            "  hexis cache put pages home --ttl 1h < home.html"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:something else failed", "2:a wrong flag or setting", "5:Redis cannot be reached"})
final class CachePutCommand implements Callable<Integer> {
    private final Configuration configuration;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CacheFlags flags = new CacheFlags();

    @Parameters(index = "1", paramLabel = "KEY", description = "the key")
    private String key = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "VALUE", description = "the value")
    private @Nullable String value;

    @Option(
            names = "--ttl",
            required = true,
            paramLabel = "TIME",
            description = "how long it lives, for instance 500ms, 30s, 5m, 2h; 0s stores nothing")
    private String ttl = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "what it depends on; may be given more than once")
    private List<String> tags = new ArrayList<>();

    CachePutCommand(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Region region = flags.region(spec);
        String asked = OnPorts.checked(spec, () -> CacheKeys.checked(key));
        Content content = OnPorts.checked(
                spec,
                () -> Content.of(value == null ? input() : value.getBytes(StandardCharsets.UTF_8))
                        .withTags(new LinkedHashSet<>(tags))
                        .withTtl(TimeText.parse(ttl)));
        return OnPorts.run(configuration, spec, ports -> {
            ports.cache().put(region, asked, content);
            return Exit.OK;
        });
    }

    private static byte[] input() {
        try {
            return System.in.readNBytes(Content.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
