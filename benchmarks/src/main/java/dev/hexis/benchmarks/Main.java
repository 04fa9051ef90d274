package dev.hexis.benchmarks;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.report.Charts;
import dev.hexis.benchmarks.report.Markdown;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.stage.Part;
import dev.hexis.benchmarks.stage.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures, prints tables on standard output and, if asked to, writes everything as JSON. */
@Command(
        name = "hexis-benchmarks",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the ports of every adapter against the bare client that runs the same commands,",
            "and what the parts of the scripts cost the server."
        })
public final class Main implements Callable<Integer> {

    @Option(
            names = "--redis",
            paramLabel = "URI",
            description = "redis://host:port, or a server of its own (embedded).")
    private String redis = Server.EMBEDDED;

    @Option(names = "--quick", description = "The main verbs of each port on every adapter, in less than two minutes.")
    private boolean quick;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How many rounds of everything (15; of what there is much of, 7), and three times"
                    + " as many of a quarter of the length where one run is short.")
    private @Nullable Integer rounds;

    @Option(names = "--seconds", paramLabel = "S", description = "How long a round lasts (0.1).")
    private @Nullable Double seconds;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Repeat a round in which others took more than a tenth of the machine, up to N times (0).")
    private int patience;

    @Option(names = "--json", paramLabel = "FILE", description = "Where to write everything as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--part",
            split = ",",
            paramLabel = "PART",
            description = "Only these parts: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.noneOf(Part.class);

    @Option(names = "--markdown", paramLabel = "FILE", description = "Where to write the tables too.")
    private @Nullable Path markdown;

    @Option(names = "--charts", paramLabel = "DIRECTORY", description = "Where to draw the charts, as SVG.")
    private @Nullable Path charts;

    @Option(
            names = "--members",
            split = ",",
            paramLabel = "N",
            description = "How many members the large boards have (1000000,5000000).")
    private List<Integer> members = List.of(1_000_000, 5_000_000);

    @Option(
            names = "--work",
            split = ",",
            paramLabel = "WORD",
            description = "Of the works on adapters only those whose title begins so, for instance lock.")
    private List<String> works = List.of();

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "How many threads (1,32).")
    private List<Integer> threads = List.of();

    @Option(
            names = "--client",
            split = ",",
            paramLabel = "CLIENT",
            description = "Only these clients: ${COMPLETION-CANDIDATES}.")
    private Set<Client> clients = EnumSet.allOf(Client.class);

    private Main() {}

    /** Runs and exits: 0, 1 after a failure, 2 where the options are wrong. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Benchmarks benchmarks = new Benchmarks(plan(), parts(), members, works, clients);
        Progress progress = new Progress(System.err, CommandLine.Help.Ansi.AUTO.enabled(), benchmarks.steps());
        try (Server server = Server.at(redis)) {
            Results results = benchmarks.run(server, progress);
            progress.close();
            String tables = Markdown.of(results);
            System.out.print(tables);
            if (markdown != null) {
                Files.writeString(parent(markdown), tables);
            }
            if (json != null) {
                write(results, parent(json));
            }
            if (charts != null) {
                Charts.draw(results, Files.createDirectories(charts));
            }
            return 0;
        }
    }

    private Set<Part> parts() {
        if (!parts.isEmpty()) {
            return parts;
        }
        return quick ? EnumSet.of(Part.ADAPTERS) : EnumSet.allOf(Part.class);
    }

    private static Path parent(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return file;
    }

    private Plan plan() {
        Plan plan = (quick ? Plan.quick() : Plan.full()).withPatience(patience);
        if (rounds != null) {
            plan = plan.withRounds(rounds);
        }
        if (!threads.isEmpty()) {
            plan = plan.withThreads(threads);
        }
        if (seconds != null) {
            plan = plan.withRound(Duration.ofMillis(Math.round(seconds * 1000)));
        }
        return plan;
    }

    private static void write(Results results, Path file) {
        JsonMapper.shared().writeValue(file, results);
    }
}
