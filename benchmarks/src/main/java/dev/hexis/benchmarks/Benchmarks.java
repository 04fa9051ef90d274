package dev.hexis.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All that can be measured, on one server. */
record Benchmarks(Plan plan, Set<Part> parts, Set<Client> clients, Consumer<String> progress) {

    Results run(Server server) throws InterruptedException {
        try (ServerProbe probe = new ServerProbe(server.settings())) {
            Environment environment = Environment.here(probe.version());
            Contest contest = new Contest(plan, new Subjects(plan.subjects()), probe);
            try {
                return new Results(environment, plan, rateLimiter(server, contest), scripts(server, contest));
            } finally {
                probe.deleteKeys();
            }
        }
    }

    private List<RateLimiterRow> rateLimiter(Server server, Contest contest) throws InterruptedException {
        return parts.contains(Part.ADAPTERS)
                ? new RateLimiterBenchmark(server.settings(), contest).run(clients, progress)
                : List.of();
    }

    private List<ScriptRow> scripts(Server server, Contest contest) throws InterruptedException {
        return parts.contains(Part.SCRIPTS) ? new ScriptBenchmark(server.settings(), contest).run(progress) : List.of();
    }
}
