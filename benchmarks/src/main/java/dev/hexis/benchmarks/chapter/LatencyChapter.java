package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.benchmarks.work.Work;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.Collection;
import java.util.List;

/** How long requests take that come at an even rate which all can bear. */
public record LatencyChapter(List<Work> works, Collection<Client> clients, double perSecond) implements Chapter {
    private static final int THREADS = 32;

    @Override
    public String title() {
        return "Latency";
    }

    @Override
    public int steps(Plan plan) {
        return works.size() * clients.size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        Names names = new Names(stage.plan().names());
        for (Client client : clients) {
            RedisSettings settings = client.settings(stage.settings(), THREADS);
            try (BareClient bare = client.openBare(settings);
                    Ports ports = client.openAdapter(settings)) {
                for (Work work : works) {
                    stage.progress(title() + ": " + client.title() + ", " + work.title());
                    stage.prime(names, new Contender("preparation", work.preparation(ports)));
                    for (Contender contender : List.of(
                            new Contender("bare " + client.title(), work.byHand(bare)),
                            new Contender("Hexis on " + client.title(), work.through(ports)))) {
                        stage.playOpen(this, work.title(), names, THREADS, perSecond, contender);
                    }
                    stage.probe().deleteKeys();
                }
            }
        }
    }
}
