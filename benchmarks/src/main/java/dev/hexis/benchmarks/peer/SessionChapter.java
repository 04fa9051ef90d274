package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;

/**
 * A session with two attributes is opened, changed, given another token, and ended with all others of its principal.
 */
final class SessionChapter implements Chapter {
    static final String LOCALE = "locale";
    static final String LOCALE_VALUE = "en-GB";
    static final String CART = "cart";
    static final String CART_VALUE = "c".repeat(100);
    private static final List<Integer> THREADS = List.of(1, 32);

    @Override
    public String title() {
        return "Session";
    }

    @Override
    public int steps(Plan plan) {
        return 3 * THREADS.size() + Logout.STEPS;
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        RedisSettings settings = stage.settings();
        try (Adapters hexis = Adapters.open(settings, Size.MOST_THREADS);
                SpringPeer spring = SpringPeer.open(settings)) {
            Map<String, SessionToken> tokens = new ConcurrentHashMap<>();
            List<HexisSessions> ours = hexis.ports().stream()
                    .map(ports -> new HexisSessions(ports.sessions(), tokens))
                    .toList();
            SpringSessions<?> simple = SpringSessions.simple(spring, settings.keyPrefix() + ":spring-simple");
            RedisIndexedSessionRepository repository =
                    SpringSessions.indexed(spring, settings.keyPrefix() + ":spring-indexed");
            SpringSessions<?> indexed = SpringSessions.in(repository);
            Names names = Size.of(stage.plan()).subjectNames();
            stage.prime(names, new Contender("ours", ours.get(0)::create));
            stage.prime(names, new Contender("simple", simple::create));
            stage.prime(names, new Contender("indexed", indexed::create));
            for (int threads : THREADS) {
                stage.play(
                        this,
                        Group.of(
                                "open",
                                names,
                                threads,
                                contenders(ours, own -> own::open, simple::open, indexed::open),
                                Raw.of(names.some(), name -> ours.get(0).opening(stage.wire(), name))));
                stage.play(
                        this,
                        Group.of(
                                "save",
                                names,
                                threads,
                                contenders(ours, own -> own::save, simple::save, indexed::save),
                                Raw.of(names.some(), name -> ours.get(0).saving(stage.wire(), name))));
                stage.play(
                        this,
                        Group.of(
                                "rotate",
                                names,
                                threads,
                                contenders(ours, own -> own::rotate, simple::rotate, indexed::rotate),
                                stage.standIn()));
            }
            new Logout(this, stage).play(ours, repository);
            repository.destroy();
            stage.probe().deleteKeys();
        }
    }

    private static List<Contender> contenders(
            List<HexisSessions> ours,
            Function<HexisSessions, Operation> operation,
            Operation simple,
            Operation indexed) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            contenders.add(new Contender(Adapters.name(i), operation.apply(ours.get(i))));
        }
        contenders.add(new Contender("Spring Session, simple", simple));
        contenders.add(new Contender("Spring Session, indexed", indexed));
        return contenders;
    }
}
