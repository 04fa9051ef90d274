package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.benchmarks.work.Work;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import java.util.Collection;
import java.util.List;

/** Verbs through each adapter, against the bare client that sends the same calls, all computed before. */
public record VerbsChapter(List<Work> works, Collection<Client> clients) implements Chapter {
    public static final String TITLE = "Every further verb";

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public int steps(Plan plan) {
        return works.size() * clients.size() * plan.threads().size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        for (Client client : clients) {
            for (int threads : stage.plan().threads()) {
                compare(stage, client, threads);
            }
        }
    }

    private void compare(Stage stage, Client client, int threads) throws InterruptedException {
        Names names = new Names(stage.plan().names() / 2); // each is prepared anew for each work
        RedisSettings settings = client.settings(stage.settings(), threads);
        try (BareClient bare = client.openBare(settings);
                Ports ports = client.openAdapter(settings)) {
            for (Work work : works) {
                stage.prime(names, new Contender("preparation", work.preparation(ports)));
                Group group = Group.of(
                        work.title(),
                        names,
                        threads,
                        List.of(
                                new Contender("bare " + client.title(), work.byHand(bare)),
                                new Contender("Hexis on " + client.title(), work.through(ports))),
                        work.raw(names.some()).orElseGet(stage::standIn));
                stage.play(this, group.counting(work.units()));
                stage.probe().deleteKeys();
            }
        }
    }
}
