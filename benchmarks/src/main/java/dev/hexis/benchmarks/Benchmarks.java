package dev.hexis.benchmarks;

import dev.hexis.benchmarks.chapter.FanOutChapter;
import dev.hexis.benchmarks.chapter.LargeBoardsChapter;
import dev.hexis.benchmarks.chapter.LatencyChapter;
import dev.hexis.benchmarks.chapter.StartUpChapter;
import dev.hexis.benchmarks.chapter.VerbsChapter;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.ServerProbe;
import dev.hexis.benchmarks.peer.Peers;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.benchmarks.result.Environment;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.ScriptRow;
import dev.hexis.benchmarks.script.ScriptBenchmark;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Part;
import dev.hexis.benchmarks.stage.Server;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.benchmarks.work.Work;
import dev.hexis.benchmarks.work.WorkBenchmark;
import dev.hexis.benchmarks.work.Works;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All that can be measured, on one server.
 *
 * @param sizes how many members large boards have
 * @param words how the titles begin of the works to do; all if empty
 */
record Benchmarks(Plan plan, Set<Part> parts, List<Integer> sizes, List<String> words, Set<Client> clients) {
    private static final double REQUESTS_PER_SECOND = 4000;
    private static final List<Integer> LISTENERS = List.of(1, 10, 100);
    private static final int STARTS = 3;

    /** How often it says what it is doing. */
    int steps() {
        int steps = 0;
        for (Part part : parts) {
            steps += switch (part) {
                case ADAPTERS ->
                    main("any").size() * clients.size() * plan.threads().size();
                case SCRIPTS -> 1;
                default ->
                    chapters(part, "any").stream()
                            .mapToInt(chapter -> chapter.steps(plan.forMany()))
                            .sum();
            };
        }
        return steps;
    }

    Results run(Server server, Consumer<String> progress) throws InterruptedException {
        try (ServerProbe probe = new ServerProbe(server.settings())) {
            Environment environment = Environment.here(probe.version());
            Contest contest = new Contest(plan, new Names(plan.names()), probe);
            Stage stage = new Stage(server.settings(), plan.forMany(), probe, progress);
            try {
                List<Comparison> adapters = adapters(server, contest, progress);
                for (Part part : parts) {
                    for (Chapter chapter : chapters(part, server.settings().keyPrefix())) {
                        chapter.run(stage);
                        probe.deleteKeys();
                    }
                }
                return new Results(
                        environment,
                        plan,
                        adapters,
                        stage.rows(),
                        stage.latencies(),
                        stage.facts(),
                        scripts(server, contest, progress));
            } finally {
                probe.deleteKeys();
            }
        }
    }

    private List<Work> main(String keyPrefix) {
        return Works.chosen(Works.under(keyPrefix), words);
    }

    private List<Chapter> chapters(Part part, String prefix) {
        return switch (part) {
            case ADAPTERS, SCRIPTS -> List.of();
            case VERBS -> List.of(new VerbsChapter(Works.chosen(Works.furtherUnder(prefix), words), clients));
            case LATENCY ->
                List.of(new LatencyChapter(
                        main(prefix).stream().filter(work -> work.units() == 1).toList(),
                        clients,
                        REQUESTS_PER_SECOND));
            case PEERS -> Peers.chapters();
            case BOARDS -> List.of(new LargeBoardsChapter(sizes, Client.LETTUCE));
            case PUBSUB -> List.of(new FanOutChapter(LISTENERS, clients));
            case START -> List.of(new StartUpChapter(clients, Math.min(STARTS, plan.rounds())));
        };
    }

    private List<Comparison> adapters(Server server, Contest contest, Consumer<String> progress)
            throws InterruptedException {
        if (!parts.contains(Part.ADAPTERS)) {
            return List.of();
        }
        return new WorkBenchmark(server.settings(), contest)
                .run(main(server.settings().keyPrefix()), clients, progress);
    }

    private List<ScriptRow> scripts(Server server, Contest contest, Consumer<String> progress)
            throws InterruptedException {
        return parts.contains(Part.SCRIPTS) ? new ScriptBenchmark(server.settings(), contest).run(progress) : List.of();
    }
}
