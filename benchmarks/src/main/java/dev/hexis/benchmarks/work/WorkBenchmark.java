package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.RawLoad;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What an adapter costs: works done through a port against the same done by hand on the same client. */
public record WorkBenchmark(RedisSettings settings, Contest contest) {

    public List<Comparison> run(List<Work> works, Set<Client> clients, Consumer<String> progress)
            throws InterruptedException {
        List<Comparison> comparisons = new ArrayList<>();
        for (Client client : clients) {
            for (int threads : contest.plan().threads()) {
                comparisons.addAll(compare(works, client, threads, progress));
            }
        }
        return comparisons;
    }

    private List<Comparison> compare(List<Work> works, Client client, int threads, Consumer<String> progress)
            throws InterruptedException {
        RedisSettings fitting = client.settings(settings, threads);
        try (BareClient bare = client.openBare(fitting);
                BareClient again = client.openBare(fitting);
                Ports ports = client.openAdapter(fitting)) {
            List<Comparison> comparisons = new ArrayList<>();
            for (Work work : works) {
                progress.accept(client.title() + ", threads: " + threads + ", " + work.title());
                contest.prime(work.preparation(ports));
                List<Contender> contenders = List.of(
                        new Contender("bare", work.byHand(bare)),
                        new Contender("adapter", work.through(ports)),
                        new Contender("bare again", work.byHand(again)));
                double rawBefore = raw(work, fitting, threads);
                List<List<Sample>> samples =
                        contest.play(contenders, threads, work.grows() ? contest.server()::deleteKeys : () -> {});
                double rawAfter = raw(work, fitting, threads);
                contest.server().deleteKeys();
                comparisons.add(Comparison.of(
                        work, client, threads, samples.get(0), samples.get(1), samples.get(2), rawBefore, rawAfter));
            }
            return comparisons;
        }
    }

    /** What a bare socket reaches with the same commands on as many connections; 0 if the work has no fixed ones. */
    private double raw(Work work, RedisSettings settings, int threads) {
        List<byte[]> requests = contest.names().some().stream()
                .map(work::request)
                .flatMap(Optional::stream)
                .toList();
        if (requests.isEmpty()) {
            return 0;
        }
        double perSecond = new RawLoad(settings, requests, work.replies())
                .perSecond(threads, contest.plan().round().multipliedBy(2));
        if (work.grows()) {
            contest.server().deleteKeys();
        }
        return perSecond;
    }
}
