package dev.hexis.conformance.ratelimit;

import dev.hexis.domain.ratelimit.RateLimit;
import java.time.Duration;

/** The algorithms, for contracts that hold for each. */
public enum Algorithm {
    /** {@link RateLimit#tokenBucket}. */
    TOKEN_BUCKET {
        @Override
        public RateLimit limit(String name, long permits, Duration period) {
            return RateLimit.tokenBucket(name, permits, period);
        }
    },
    /** {@link RateLimit#fixedWindow}. */
    FIXED_WINDOW {
        @Override
        public RateLimit limit(String name, long permits, Duration period) {
            return RateLimit.fixedWindow(name, permits, period);
        }
    },
    /** {@link RateLimit#slidingWindow}. */
    SLIDING_WINDOW {
        @Override
        public RateLimit limit(String name, long permits, Duration period) {
            return RateLimit.slidingWindow(name, permits, period);
        }
    },
    /** {@link RateLimit#slidingWindowCounter}. */
    SLIDING_WINDOW_COUNTER {
        @Override
        public RateLimit limit(String name, long permits, Duration period) {
            return RateLimit.slidingWindowCounter(name, permits, period);
        }
    };

    /** A limit of this algorithm. */
    public abstract RateLimit limit(String name, long permits, Duration period);
}
