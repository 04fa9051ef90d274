package dev.hexis.benchmarks;

import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What an adapter costs: works done through a port against the same done by hand on the same client. */
record WorkBenchmark(RedisSettings settings, Contest contest) {

    List<Comparison> run(List<Work> works, Set<Client> clients, Consumer<String> progress) throws InterruptedException {
        List<Comparison> comparisons = new ArrayList<>();
        for (Work work : works) {
            progress.accept(work.title());
            prepare(work);
            for (Client client : clients) {
                for (int threads : contest.plan().threads()) {
                    progress.accept("  " + client.title() + ", threads: " + threads);
                    comparisons.add(compare(work, client, threads));
                }
            }
        }
        return comparisons;
    }

    private void prepare(Work work) throws InterruptedException {
        int threads = contest.plan().mostThreads();
        try (Ports ports = Client.JEDIS.openAdapter(Client.JEDIS.settings(settings, threads))) {
            contest.prime(work.preparation(ports));
        }
    }

    private Comparison compare(Work work, Client client, int threads) throws InterruptedException {
        RedisSettings fitting = client.settings(settings, threads);
        try (BareClient bare = client.openBare(fitting);
                BareClient again = client.openBare(fitting);
                Ports ports = client.openAdapter(fitting)) {
            List<List<Sample>> samples = contest.play(
                    List.of(
                            new Contender("bare", work.byHand(bare)),
                            new Contender("adapter", work.through(ports)),
                            new Contender("bare again", work.byHand(again))),
                    threads);
            return Comparison.of(work, client, threads, samples.get(0), samples.get(1), samples.get(2));
        }
    }
}
