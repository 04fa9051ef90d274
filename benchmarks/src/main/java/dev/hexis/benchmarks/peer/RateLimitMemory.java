package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.ports.Ports;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The bytes that the server needs for a subject that has taken one permit, and for one that has taken many. */
record RateLimitMemory(Chapter chapter, Stage stage, RateLimiters limiters) {
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final int MANY = 100;

    static final int STEPS = 2;

    void note() throws InterruptedException {
        int subjects = Size.of(stage.plan()).subjects();
        note("one", "memory of a subject after 1 permit", subjects, 1);
        note(
                "more",
                "memory of a subject after " + MANY + " permits",
                Math.max(Size.MOST_THREADS, subjects / 20),
                MANY);
    }

    private void note(String area, String what, int subjects, int permits) throws InterruptedException {
        stage.progress(chapter.title() + ": " + what);
        try (StoredBytes stored = StoredBytes.open(stage.settings())) {
            for (Contender contender : contenders("memory-" + area)) {
                limiters.redisson().deleteKeys();
                stage.probe().deleteKeys();
                stage.prime(
                        new Names(subjects), new Contender(contender.name(), repeated(contender.operation(), permits)));
                stage.note(chapter, what, contender.name(), (double) stored.sum() / subjects, "bytes");
            }
        }
    }

    private static Operation repeated(Operation operation, int times) {
        return subject -> IntStream.range(0, times).allMatch(i -> operation.run(subject));
    }

    /** The limits are so slow that nothing has expired when it is looked at. */
    private List<Contender> contenders(String area) {
        RateLimit bucket = RateLimit.tokenBucket(area, MANY, PERIOD);
        return List.of(
                hexis("token bucket", bucket),
                hexis("fixed window", RateLimit.fixedWindow(area, MANY, PERIOD)),
                hexis("sliding window counter", RateLimit.slidingWindowCounter(area, MANY, PERIOD)),
                hexis("exact sliding window", RateLimit.slidingWindow(area, MANY, PERIOD)),
                new Contender(
                        "bare GCRA script", limiters.script(RateLimit.tokenBucket(area + "-least", MANY, PERIOD))),
                new Contender(
                        "Bucket4j", limiters.bucket4j().taking(area, Optimization.NONE_OPTIMIZED, List.of(bucket))),
                new Contender("Redisson RRateLimiter", RateLimiters.redisson(limiters.redisson(), area, MANY, PERIOD)));
    }

    private Contender hexis(String algorithm, RateLimit limit) {
        Ports ports = limiters.hexis().onLettuce();
        Operation take = RateLimiters.hexis(ports, List.of(limit));
        return new Contender("Hexis, " + algorithm, take);
    }
}
