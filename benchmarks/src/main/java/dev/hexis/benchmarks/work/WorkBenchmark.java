package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Bracket;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Contest;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.load.Sample;
import dev.hexis.benchmarks.result.Comparison;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
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
                Runnable afterEach = work.grows() ? contest.server()::deleteKeys : () -> {};
                List<List<Sample>> samples = new ArrayList<>();
                Bracket bracket = Bracket.around(raw(work), fitting, contest.plan(), threads, () -> {
                    afterEach.run();
                    samples.addAll(paced(work).play(contenders, threads, afterEach));
                });
                contest.server().deleteKeys();
                comparisons.add(
                        Comparison.of(work, client, threads, samples.get(0), samples.get(1), samples.get(2), bracket));
            }
            return comparisons;
        }
    }

    private Contest paced(Work work) {
        return work.units() == 1 ? contest.finer() : contest;
    }

    private Raw raw(Work work) {
        return work.raw(contest.names().some()).orElseGet(() -> Raw.standIn(settings.keyPrefix()));
    }
}
