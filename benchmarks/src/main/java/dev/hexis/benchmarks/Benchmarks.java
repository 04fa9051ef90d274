package dev.hexis.benchmarks;

import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.ServerProbe;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.benchmarks.result.Environment;
import dev.hexis.benchmarks.result.Results;
import dev.hexis.benchmarks.result.ScriptRow;
import dev.hexis.benchmarks.script.ScriptBenchmark;
import dev.hexis.benchmarks.stage.Part;
import dev.hexis.benchmarks.stage.Server;
import dev.hexis.benchmarks.work.Work;
import dev.hexis.benchmarks.work.WorkBenchmark;
import dev.hexis.benchmarks.work.Works;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All that can be measured, on one server.
 *
 * @param works how the titles begin of the works to do; all if empty
 */
public record Benchmarks(
        Plan plan, Set<Part> parts, List<String> works, Set<Client> clients, Consumer<String> progress) {

    public Results run(Server server) throws InterruptedException {
        try (ServerProbe probe = new ServerProbe(server.settings())) {
            Environment environment = Environment.here(probe.version());
            Contest contest = new Contest(plan, new Names(plan.names()), probe);
            try {
                return new Results(environment, plan, adapters(server, contest), scripts(server, contest));
            } finally {
                probe.deleteKeys();
            }
        }
    }

    private List<Comparison> adapters(Server server, Contest contest) throws InterruptedException {
        if (!parts.contains(Part.ADAPTERS)) {
            return List.of();
        }
        List<Work> chosen = Works.under(server.settings().keyPrefix(), works);
        return new WorkBenchmark(server.settings(), contest).run(chosen, clients, progress);
    }

    private List<ScriptRow> scripts(Server server, Contest contest) throws InterruptedException {
        return parts.contains(Part.SCRIPTS) ? new ScriptBenchmark(server.settings(), contest).run(progress) : List.of();
    }
}
