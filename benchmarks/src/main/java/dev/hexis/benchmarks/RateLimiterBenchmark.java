package dev.hexis.benchmarks;

import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.ratelimit.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What an adapter costs: the port against the same client calling the same script by hand. */
record RateLimiterBenchmark(RedisSettings settings, Contest contest) {
    /** So slow and large that every decision finds a state and is allowed. */
    static final RateLimit LIMIT = RateLimit.tokenBucket("api", 1_000_000, Duration.ofDays(30));

    List<RateLimiterRow> run(Set<Client> clients, Consumer<String> progress) throws InterruptedException {
        prime();
        List<RateLimiterRow> rows = new ArrayList<>();
        for (Client client : clients) {
            for (int threads : contest.plan().threads()) {
                progress.accept(client.title() + ", threads: " + threads);
                rows.add(run(client, threads));
            }
        }
        return rows;
    }

    private void prime() throws InterruptedException {
        try (BareClient client =
                Client.JEDIS.openBare(settings.withPoolSize(contest.plan().mostThreads()))) {
            contest.prime(client.calling(script()));
        }
    }

    private RateLimiterRow run(Client client, int threads) throws InterruptedException {
        RedisSettings fitting = client.settings(settings, threads);
        try (BareClient bare = client.openBare(fitting);
                BareClient again = client.openBare(fitting);
                Ports ports = client.openAdapter(fitting)) {
            RateLimiter limiter = ports.rateLimiter();
            List<List<Sample>> samples = contest.play(
                    List.of(
                            new Contender("bare", bare.calling(script())),
                            new Contender(
                                    "adapter",
                                    subject ->
                                            limiter.tryAcquire(subject, LIMIT).isAllowed()),
                            new Contender("bare again", again.calling(script()))),
                    threads);
            return new RateLimiterRow(
                    client.title(),
                    threads,
                    Figures.of(samples.get(0)),
                    Figures.of(samples.get(1)),
                    Figures.of(samples.get(2)),
                    Spread.ofRatios(samples.get(1), samples.get(0)),
                    Spread.ofRatios(samples.get(2), samples.get(0)));
        }
    }

    private PreparedScript script() {
        return PreparedScript.of(
                Wire.of(settings.keyPrefix()).rateLimit().tryAcquire(PreparedScript.SUBJECT, 1, List.of(LIMIT)));
    }
}
