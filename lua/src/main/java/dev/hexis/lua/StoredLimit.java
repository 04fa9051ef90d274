package dev.hexis.lua;

import dev.hexis.domain.ratelimit.FixedWindow;
import dev.hexis.domain.ratelimit.RateLimit;
import dev.hexis.domain.ratelimit.SlidingWindow;
import dev.hexis.domain.ratelimit.SlidingWindowCounter;
import dev.hexis.domain.ratelimit.TokenBucket;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the scripts know a limit: by algorithm, three numbers, and the part of its key that names the algorithm. */
record StoredLimit(Script script, String algorithm, String keyPart, long a, long b, long c) {

    static StoredLimit of(RateLimit limit) {
        if (limit instanceof TokenBucket bucket) {
            long full = bucket.capacity() * bucket.interval();
            return new StoredLimit(
                    Script.RATELIMIT_TOKEN_BUCKET, "token-bucket", "tb:", full, bucket.interval(), bucket.rate());
        }
        if (limit instanceof FixedWindow window) {
            return new StoredLimit(
                    Script.RATELIMIT_FIXED_WINDOW, "fixed-window", "fw:", window.permits(), micros(window), 0);
        }
        if (limit instanceof SlidingWindow window) {
            return new StoredLimit(
                    Script.RATELIMIT_SLIDING_WINDOW, "sliding-window", "sw:", window.permits(), micros(window), 0);
        }
        SlidingWindowCounter counter = (SlidingWindowCounter) limit;
        return new StoredLimit(
                Script.RATELIMIT_SLIDING_WINDOW_COUNTER,
                "sliding-window-counter",
                "sc:",
                counter.permits(),
                micros(counter) / counter.tick(),
                counter.tick());
    }

    void appendNumbers(List<byte[]> arguments) {
        arguments.add(Ascii.bytes(a));
        arguments.add(Ascii.bytes(b));
        arguments.add(Ascii.bytes(c));
    }

    private static long micros(RateLimit limit) {
        return TimeUnit.MICROSECONDS.convert(limit.period());
    }
}
