package dev.hexis.lua;

import dev.hexis.domain.ratelimit.FixedWindow;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.SlidingWindow;
import dev.hexis.domain.ratelimit.SlidingWindowCounter;
import dev.hexis.domain.ratelimit.TokenBucket;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the scripts know a limit.
 *
 * @param limit the limit
 * @param script what takes permits from this limit alone
 * @param algorithm how {@code decide.lua} calls its algorithm
 * @param keyPart the end of its keys, {@code <algorithm>:<name>}
 * @param numbers three numbers as they are sent
 */
record StoredLimit(RateLimit limit, Script script, String algorithm, String keyPart, List<byte[]> numbers) {

    static StoredLimit of(RateLimit limit) {
        if (limit instanceof TokenBucket bucket) {
            long full = bucket.capacity() * bucket.interval();
            return new StoredLimit(
                    limit,
                    Script.RATELIMIT_TOKEN_BUCKET,
                    "token-bucket",
                    "tb:" + limit.name(),
                    numbers(full, bucket.interval(), bucket.rate()));
        }
        if (limit instanceof FixedWindow) {
            return new StoredLimit(
                    limit,
                    Script.RATELIMIT_FIXED_WINDOW,
                    "fixed-window",
                    "fw:" + limit.name(),
                    numbers(limit.permits(), micros(limit), 0));
        }
        if (limit instanceof SlidingWindow) {
            return new StoredLimit(
                    limit,
                    Script.RATELIMIT_SLIDING_WINDOW,
                    "sliding-window",
                    "sw:" + limit.name(),
                    numbers(limit.permits(), micros(limit), 0));
        }
        SlidingWindowCounter counter = (SlidingWindowCounter) limit;
        return new StoredLimit(
                limit,
                Script.RATELIMIT_SLIDING_WINDOW_COUNTER,
                "sliding-window-counter",
                "sc:" + limit.name(),
                numbers(counter.permits(), micros(limit) / counter.tick(), counter.tick()));
    }

    private static List<byte[]> numbers(long a, long b, long c) {
        return List.of(Ascii.bytes(a), Ascii.bytes(b), Ascii.bytes(c));
    }

    private static long micros(RateLimit limit) {
        return TimeUnit.MICROSECONDS.convert(limit.period());
    }
}
