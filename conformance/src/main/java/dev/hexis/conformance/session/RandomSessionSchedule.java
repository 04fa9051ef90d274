package dev.hexis.conformance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.SessionPolicy;
import dev.hexis.ports.session.SessionStore;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** What to do next with the sessions of two principals, and when: repeatable by its seed. */
final class RandomSessionSchedule {
    private static final int STEPS = 250;

    record Step(String text, Function<SessionWorld, Object> act) {}

    private final Random random;
    private final List<String> principals;
    private final MovableClock clock;

    RandomSessionSchedule(long seed, String principal, MovableClock clock) {
        this.random = new Random(seed);
        this.principals = List.of(principal, principal + " the other");
        this.clock = clock;
    }

    /** Runs one schedule on the model and on stores in turn; every answer must be the same. */
    static void compare(long seed, String principal, MovableClock clock, List<SessionStore> stores) {
        SessionStore memory = MemoryPorts.open(clock).sessions();
        Iterator<SessionStore> turns =
                Stream.generate(stores::stream).flatMap(all -> all).iterator();
        SessionWorld model = new SessionWorld(() -> memory);
        SessionWorld actual = new SessionWorld(turns::next);
        RandomSessionSchedule schedule = new RandomSessionSchedule(seed, principal, clock);
        for (int step = 0; step < STEPS; step++) {
            Step next = schedule.next(model);
            Object expected = next.act().apply(model);
            assertThat(next.act().apply(actual))
                    .as("seed %s, step %s: %s at %s", seed, step, next.text(), clock.instant())
                    .isEqualTo(expected);
        }
    }

    /** The next step in a world that has gone through all before. */
    Step next(SessionWorld world) {
        clock.advance(pause());
        String principal = principals.get(random.nextInt(principals.size()));
        if (world.tokens() == 0) {
            return create(principal);
        }
        int token = Math.max(0, world.tokens() - 1 - random.nextInt(6));
        int session = Math.max(0, world.sessions() - 1 - random.nextInt(3));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> create(principal);
            case 3, 4, 5, 6 -> new Step("open " + token, at -> at.open(token));
            case 7, 8, 9 -> save(token);
            case 10, 11, 12 -> rotate(token);
            case 13 -> new Step("destroy " + token, at -> at.destroy(token));
            case 14 -> {
                boolean all = random.nextInt(3) == 0;
                yield all
                        ? new Step("destroy all", at -> at.destroyAll(principal))
                        : new Step("destroy session " + session, at -> at.destroy(principal, session));
            }
            default -> new Step("list", at -> at.list(principal));
        };
    }

    private Step create(String principal) {
        Duration idle = Duration.ofSeconds(1L + random.nextInt(60));
        SessionPolicy policy = new SessionPolicy(idle, idle.multipliedBy(1L + random.nextInt(4)));
        Attributes attributes = Attributes.none().with("a" + random.nextInt(3), "created");
        return new Step("create with " + policy, at -> at.create(principal, attributes, policy));
    }

    private Step save(int token) {
        String name = "a" + random.nextInt(3);
        AttributeDelta change = random.nextBoolean()
                ? AttributeDelta.none().set(name, "" + random.nextInt(9))
                : AttributeDelta.none().remove(name);
        AttributeDelta delta = random.nextInt(3) == 0 ? change.onlyAt(random.nextInt(3)) : change;
        return new Step("save " + token + " " + delta, at -> at.save(token, delta));
    }

    private Step rotate(int token) {
        Duration overlap = Duration.ofSeconds(random.nextInt(8));
        return new Step("rotate " + token + " for " + overlap, at -> at.rotate(token, overlap));
    }

    private Duration pause() {
        Duration some = Duration.ofNanos(1000L * random.nextInt(12_000_000));
        int dice = random.nextInt(10);
        if (dice < 4) {
            return Duration.ZERO;
        }
        return dice < 9 ? some : some.negated();
    }
}
