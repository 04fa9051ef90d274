package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.patterns.lock.HeldLock;
import dev.hexis.patterns.lock.LockKeeper;
import dev.hexis.patterns.lock.LockWaiter;
import dev.hexis.patterns.lock.Renewal;
import dev.hexis.patterns.lock.Timer;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.integration.redis.util.RedisLockRegistry.RedisLockType;

/** One lock that all threads want, and wait for; nothing is done while it is held, so a run is a handover. */
record ContendedLocks(Adapters hexis, RedissonLocks redisson, SpringPeer spring, Duration ttl) {
    static final List<Integer> THREADS = List.of(8, 32);

    /** A handover may take milliseconds, and all are to have had the lock some times in a round. */
    private static final int LENGTH = 3;

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    void play(Chapter chapter, Stage stage) throws InterruptedException {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
        String prefix = stage.settings().keyPrefix();
        try (SpringLocks oneForAll =
                        SpringLocks.open(spring, prefix + ":spring-wanted", ttl).releasingInPlace();
                SpringLocksEach spinning =
                        new SpringLocksEach(spring, prefix + ":spring-spin", ttl, RedisLockType.SPIN_LOCK);
                SpringLocksEach listening =
                        new SpringLocksEach(spring, prefix + ":spring-listen", ttl, RedisLockType.PUB_SUB_LOCK)) {
            List<Contender> contenders = new ArrayList<>(hexis.contenders(ports -> waiting(ports, timer)));
            contenders.add(new Contender("Redisson RFencedLock", redisson.waitingFenced()));
            contenders.add(new Contender("Redisson RLock, no token", redisson.waiting()));
            contenders.add(new Contender(
                    "Spring Integration RedisLockRegistry, one for each thread, spinning",
                    spinning.acquiringAndReleasing()));
            contenders.add(new Contender(
                    "Spring Integration RedisLockRegistry, one for each thread, subscribed",
                    listening.acquiringAndReleasing()));
            contenders.add(new Contender(
                    "Spring Integration RedisLockRegistry, one for all, which wait in the process",
                    oneForAll.acquiringAndReleasing()));
            for (int threads : THREADS) {
                stage.play(
                        chapter,
                        Group.of("one lock for all threads", Names.hot(), threads, contenders, stage.standIn())
                                .lasting(LENGTH));
            }
        } finally {
            timer.shutdownNow();
        }
    }

    private Operation waiting(Ports ports, ScheduledExecutorService timer) {
        Renewal renewal = new Renewal(ttl, ttl.dividedBy(5));
        LockKeeper keeper = new LockKeeper(ports.lock(), renewal, Timer.of(timer), System::nanoTime);
        LockWaiter waiter = new LockWaiter(keeper, ports.pubSub(), INTERVAL);
        return name -> {
            try {
                return waiter.acquire(name, Owners.next(), () -> {}, WAIT, () -> false)
                        .map(HeldLock::release)
                        .orElse(false);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
