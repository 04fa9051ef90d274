package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Entries of 100 bytes are found, found missing and loaded, found a hundred at a time, and made to go by a tag. */
final class CacheChapter implements Chapter {
    static final int VALUE_BYTES = 100;
    static final int MANY = 100;
    private static final List<Integer> THREADS = List.of(1, 32);

    @Override
    public String title() {
        return "Cache";
    }

    @Override
    public int steps(Plan plan) {
        return 3 * THREADS.size() + TagInvalidation.steps(Size.of(plan).members());
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        RedisSettings settings = stage.settings();
        try (Adapters adapters = Adapters.open(settings, Size.MOST_THREADS);
                BareLettuce lettuce = BareLettuce.open(settings);
                SpringPeer spring = SpringPeer.open(settings);
                RedissonPeer redisson = RedissonPeer.tuned(settings)) {
            Caches caches = Caches.on(adapters, lettuce, spring, redisson, settings.keyPrefix());
            Size size = Size.of(stage.plan());
            playHits(stage, size.subjectNames(), caches);
            playMany(stage, new Names(Math.max(Size.MOST_THREADS, size.subjects() / MANY)), caches);
            playMisses(stage, size.subjectNames(), caches, redisson);
            new TagInvalidation(this, stage).play(caches, size.members());
            stage.probe().deleteKeys();
        }
    }

    private void playHits(Stage stage, Names names, Caches caches) throws InterruptedException {
        List<Contender> contenders = hexis(caches, cache -> cache::get);
        contenders.add(new Contender(
                Adapters.name(0) + ", a region with tags", caches.tagged().get(0)::get));
        contenders.add(new Contender("bare GET on Lettuce", caches.bare()::get));
        contenders.add(new Contender("Spring Data RedisCache", caches.spring()::get));
        contenders.add(new Contender("Redisson RMapCache", caches.map()::get));
        for (Operation put : List.<Operation>of(
                caches.hexis().get(0)::put,
                caches.tagged().get(0)::put,
                caches.bare()::put,
                caches.spring()::put,
                caches.map()::put)) {
            stage.prime(names, new Contender("put", put));
        }
        for (int threads : THREADS) {
            stage.play(
                    this,
                    Group.of(
                            "hit",
                            names,
                            threads,
                            contenders,
                            caches.hexis().get(0).getting(stage.wire(), names)));
        }
    }

    /** Without Spring's cache, which has no verb for many. */
    private void playMany(Stage stage, Names groups, Caches caches) throws InterruptedException {
        List<Contender> contenders = hexis(caches, cache -> cache::getMany);
        contenders.add(new Contender("bare MGET on Lettuce", caches.bare()::getMany));
        contenders.add(new Contender("Redisson RMapCache", caches.map()::getMany));
        for (Operation put :
                List.<Operation>of(caches.hexis().get(0)::putMany, caches.bare()::putMany, caches.map()::putMany)) {
            stage.prime(groups, new Contender("put", put));
        }
        for (int threads : THREADS) {
            Raw raw = caches.hexis().get(0).gettingMany(stage.wire(), groups);
            stage.play(
                    this,
                    Group.of("hit, " + MANY + " keys at a time", groups, threads, contenders, raw)
                            .counting(MANY));
        }
    }

    private void playMisses(Stage stage, Names names, Caches caches, RedissonPeer redisson)
            throws InterruptedException {
        List<Contender> contenders = hexis(caches, cache -> cache::load);
        contenders.add(new Contender("bare GET and SET PX on Lettuce, all may load", caches.bare()::load));
        contenders.add(new Contender("Spring Data RedisCache, all may load", caches.spring()::load));
        contenders.add(new Contender("Redisson RMapCache, all may load", caches.map()::load));
        contenders.add(new Contender("Redisson RMapCache.computeIfAbsent, one loads", caches.map()::loadAlone));
        for (int threads : THREADS) {
            Raw raw = caches.hexis().get(0).leasing(stage.wire(), names);
            stage.play(
                    this,
                    Group.of("miss and fill", names, threads, contenders, raw).tidiedBy(() -> {
                        redisson.deleteKeys();
                        stage.probe().deleteKeys();
                    }));
        }
    }

    private static List<Contender> hexis(Caches caches, Function<HexisCache, Operation> operation) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < caches.hexis().size(); i++) {
            contenders.add(new Contender(
                    Adapters.name(i), operation.apply(caches.hexis().get(i))));
        }
        return contenders;
    }
}
