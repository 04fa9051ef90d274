package dev.hexis.conformance.lock;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.lock.FencingToken;
import dev.hexis.domain.lock.Lease;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** What to do next with one lock, and when: repeatable by its seed. Old leases are used as often as the current one. */
final class RandomLockSchedule {
    record Step(String text, Function<DistributedLock, Object> act) {}

    private final Random random;
    private final String name;
    private final MovableClock clock;
    private final List<Lease> leases = new ArrayList<>();

    RandomLockSchedule(long seed, String name, MovableClock clock) {
        this.random = new Random(seed);
        this.name = name;
        this.clock = clock;
        leases.add(new Lease(name, "nobody", new FencingToken(1), Duration.ZERO));
    }

    Step next() {
        clock.advance(pause());
        Lease lease = leases.get(leases.size() - 1 - random.nextInt(Math.min(3, leases.size())));
        Duration ttl = Duration.ofSeconds(1L + random.nextInt(30));
        return switch (random.nextInt(5)) {
            case 0, 1 -> acquire("owner-" + random.nextInt(3), ttl);
            case 2 -> new Step("renew " + lease + " for " + ttl, lock -> lock.renew(lease, ttl));
            case 3 -> new Step("release " + lease, lock -> lock.release(lease));
            default -> new Step("inspect", lock -> lock.inspect(name));
        };
    }

    /** Tells the schedule what came of a step, so that it can use the lease. */
    void observe(Object outcome) {
        if (outcome instanceof Optional<?> answer && answer.isPresent() && answer.get() instanceof Lease lease) {
            leases.add(lease);
        }
    }

    private Step acquire(String owner, Duration ttl) {
        return new Step("acquire by " + owner + " for " + ttl, lock -> lock.tryAcquire(name, owner, ttl));
    }

    private Duration pause() {
        Duration some = Duration.ofNanos(1000L * random.nextInt(20_000_000));
        int dice = random.nextInt(10);
        if (dice < 4) {
            return Duration.ZERO;
        }
        return dice < 9 ? some : some.negated();
    }
}
