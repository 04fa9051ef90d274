package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.lock.DistributedLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A lock is acquired and released, alone and while others wait for it. */
final class LockChapter implements Chapter {
    private static final List<Integer> THREADS = List.of(1, 32);
    private static final Duration TTL = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "Lock";
    }

    @Override
    public int steps(Plan plan) {
        return THREADS.size() + ContendedLocks.THREADS.size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        RedisSettings settings = stage.settings();
        try (Adapters hexis = Adapters.open(settings, Size.MOST_THREADS);
                BareLettuce lettuce = BareLettuce.open(settings);
                RedissonPeer redisson = RedissonPeer.tuned(settings);
                SpringPeer spring = SpringPeer.open(settings);
                SpringLocks inPlace = SpringLocks.open(spring, settings.keyPrefix() + ":spring-lock", TTL)
                        .releasingInPlace();
                SpringLocks asShipped = SpringLocks.open(spring, settings.keyPrefix() + ":spring-shipped", TTL)) {
            RedissonLocks redissonLocks = new RedissonLocks(redisson, TTL);
            List<Contender> contenders = new ArrayList<>(hexis.contenders(LockChapter::hexis));
            contenders.add(new Contender(
                    "bare SET NX PX and script on Lettuce",
                    new BareLock(lettuce, settings.keyPrefix(), TTL).acquiringAndReleasing()));
            contenders.add(new Contender("Redisson RFencedLock", redissonLocks.fenced()));
            contenders.add(new Contender("Redisson RLock, no token", redissonLocks.plain()));
            contenders.add(
                    new Contender("Spring Integration RedisLockRegistry, no token", inPlace.acquiringAndReleasing()));
            contenders.add(new Contender(
                    "Spring Integration RedisLockRegistry, no token, as shipped", asShipped.acquiringAndReleasing()));
            Names names = Size.of(stage.plan()).subjectNames();
            for (int threads : THREADS) {
                stage.play(this, Group.of("acquire and release", names, threads, contenders, stage.standIn()));
            }
            new ContendedLocks(hexis, redissonLocks, spring, TTL).play(this, stage);
            stage.probe().deleteKeys();
        }
    }

    private static Operation hexis(Ports ports) {
        DistributedLock locks = ports.lock();
        return name ->
                locks.tryAcquire(name, Owners.next(), TTL).map(locks::release).orElse(false);
    }
}
