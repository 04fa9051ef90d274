package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;

/** All sessions of principals are ended. Spring's simple repository cannot: it does not know whose a session is. */
record Logout(Chapter chapter, Stage stage) {
    static final int STEPS = 2;
    private static final int PRINCIPALS = 100;

    void play(List<HexisSessions> ours, RedisIndexedSessionRepository indexed) throws InterruptedException {
        play("log out everywhere, 1 session", PRINCIPALS, 1, ours, indexed);
        int sessions = Size.of(stage.plan()).sessionsOfOne();
        String work = String.format(Locale.ROOT, "log out everywhere, %,d sessions", sessions);
        play(work, 1, sessions, ours, indexed);
    }

    private void play(
            String work, int principals, int sessions, List<HexisSessions> ours, RedisIndexedSessionRepository indexed)
            throws InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            HexisSessions own = ours.get(i);
            trials.add(trial(
                    Adapters.name(i),
                    principals,
                    sessions,
                    own::create,
                    principal -> own.sessions().destroyAll(principal)));
        }
        SpringSessions<?> spring = SpringSessions.in(indexed);
        trials.add(trial(
                "Spring Session, indexed",
                principals,
                sessions,
                spring::create,
                principal -> logOut(indexed, principal)));
        new Trials(chapter, stage).play(work, principals, 1, stage.standIn(), trials);
    }

    private static Trial trial(String name, int principals, int sessions, Creation creation, Ending ending) {
        AtomicLong ended = new AtomicLong();
        return new Trial(
                name,
                () -> IntStream.range(0, principals * sessions)
                        .forEach(i -> creation.create("logout-" + i, "principal-" + i / sessions)),
                () -> ended.set(IntStream.range(0, principals)
                        .mapToLong(i -> ending.endAll("principal-" + i))
                        .sum()),
                () -> ended.get() == (long) principals * sessions);
    }

    private static long logOut(RedisIndexedSessionRepository indexed, String principal) {
        List<String> ids = List.copyOf(indexed.findByPrincipalName(principal).keySet());
        ids.forEach(indexed::deleteById);
        return ids.size();
    }

    private interface Creation {
        void create(String name, String principal);
    }

    private interface Ending {
        long endAll(String principal);
    }
}
