package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A permit is taken and there is always one; and what a subject costs in memory. */
final class RateLimitChapter implements Chapter {
    private static final List<Integer> THREADS = List.of(1, 8, 32);
    /** So large that all is allowed, and so slow that what was taken is still known when the subject comes again. */
    private static final long PERMITS = 10_000_000;

    private static final Duration PERIOD = Duration.ofDays(300);

    /** Whoever remembers every permit shall not have to remember more than those of a moment. */
    private static final long MOMENTS_PERMITS = 1_000_000;

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Optimization PLAIN = Optimization.NONE_OPTIMIZED;

    @Override
    public String title() {
        return "Rate limit";
    }

    @Override
    public int steps(Plan plan) {
        return 2 * THREADS.size() + 1 + RateLimitMemory.STEPS;
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        RedisSettings settings = stage.settings();
        try (Adapters hexis = Adapters.open(settings, Size.MOST_THREADS);
                BareLettuce bare = BareLettuce.open(settings);
                BareLettuce underBucket4j = BareLettuce.open(settings);
                RedissonPeer redisson = RedissonPeer.tuned(settings);
                RedissonPeer redissonAsShipped = RedissonPeer.asShipped(settings)) {
            RateLimiters limiters = new RateLimiters(
                    hexis,
                    bare,
                    Bucket4jPeer.on(underBucket4j, settings.keyPrefix()),
                    redisson,
                    redissonAsShipped,
                    Wire.of(settings.keyPrefix()));
            Size size = Size.of(stage.plan());
            Names many = size.subjectNames();
            play(stage, "hot", "one token bucket, one subject", Names.hot(), limiters);
            play(
                    stage,
                    "many",
                    String.format(Locale.ROOT, "one token bucket, %,d subjects", size.subjects()),
                    many,
                    limiters);
            playAlgorithms(stage, many, limiters);
            new RateLimitMemory(this, stage, limiters).note();
            stage.probe().deleteKeys();
        }
    }

    private void play(Stage stage, String area, String work, Names names, RateLimiters limiters)
            throws InterruptedException {
        List<Contender> contenders = bucketContenders(area, limiters);
        for (Contender contender : contenders) {
            stage.prime(names, contender);
        }
        for (int threads : THREADS) {
            stage.play(this, Group.of(work, names, threads, contenders, raw(stage, names, area)));
        }
    }

    private static List<Contender> bucketContenders(String area, RateLimiters limiters) {
        RateLimit limit = RateLimit.tokenBucket(area, PERMITS, PERIOD);
        List<RateLimit> limits = List.of(limit);
        List<Contender> contenders =
                new ArrayList<>(limiters.hexis().contenders(ports -> RateLimiters.hexis(ports, limits)));
        contenders.add(new Contender(
                "bare GCRA script on Lettuce",
                limiters.script(RateLimit.tokenBucket(area + "-least", PERMITS, PERIOD))));
        contenders.add(new Contender("Bucket4j on Lettuce", limiters.bucket4j().taking(area, PLAIN, limits)));
        contenders.add(new Contender(
                "Bucket4j on Lettuce, batching",
                limiters.bucket4j().taking(area + "-batching", Optimizations.batching(), limits)));
        contenders.add(new Contender(
                "Redisson RRateLimiter", RateLimiters.redisson(limiters.redisson(), area, MOMENTS_PERMITS, MOMENT)));
        contenders.add(new Contender(
                "Redisson RRateLimiter, as shipped",
                RateLimiters.redisson(limiters.redissonAsShipped(), area + "-as-shipped", MOMENTS_PERMITS, MOMENT)));
        return contenders;
    }

    private void playAlgorithms(Stage stage, Names names, RateLimiters limiters) throws InterruptedException {
        RateLimit bucket = RateLimit.tokenBucket("bucket", PERMITS, PERIOD);
        RateLimit other = RateLimit.tokenBucket("other", PERMITS, PERIOD);
        RateLimit window = RateLimit.fixedWindow("window", PERMITS, PERIOD);
        Ports ports = limiters.hexis().onLettuce();
        List<Contender> contenders = List.of(
                new Contender("Hexis on Lettuce, token bucket", RateLimiters.hexis(ports, List.of(bucket))),
                new Contender("Hexis on Lettuce, fixed window", RateLimiters.hexis(ports, List.of(window))),
                new Contender(
                        "Hexis on Lettuce, sliding window counter",
                        RateLimiters.hexis(ports, List.of(RateLimit.slidingWindowCounter("counter", PERMITS, PERIOD)))),
                new Contender(
                        "Hexis on Lettuce, exact sliding window",
                        RateLimiters.hexis(ports, List.of(RateLimit.slidingWindow("exact", MOMENTS_PERMITS, MOMENT)))),
                new Contender("Hexis on Lettuce, two token buckets", RateLimiters.hexis(ports, List.of(bucket, other))),
                new Contender(
                        "Bucket4j on Lettuce, one bandwidth",
                        limiters.bucket4j().taking("one", PLAIN, List.of(bucket))),
                new Contender(
                        "Bucket4j on Lettuce, two bandwidths",
                        limiters.bucket4j().taking("two", PLAIN, List.of(bucket, other))));
        for (Contender contender : contenders) {
            stage.prime(names, contender);
        }
        stage.play(
                this,
                Group.of(
                        "algorithms",
                        names,
                        Size.MOST_THREADS,
                        contenders,
                        raw(stage, names, "bucket").named("token bucket")));
    }

    private static Raw raw(Stage stage, Names names, String area) {
        RateLimit limit = RateLimit.tokenBucket(area, PERMITS, PERIOD);
        return Raw.of(names.some(), subject -> stage.wire().rateLimit().tryAcquire(subject, 1, List.of(limit)));
    }
}
