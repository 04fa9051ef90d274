package dev.hexis.benchmarks;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The names that are worked on, and a generator of them for each thread that costs next to nothing. */
final class Names {
    private final String[] names;

    Names(int count) {
        names = IntStream.range(0, count).mapToObj(i -> "user-" + i).toArray(String[]::new);
    }

    /** The share of one thread, once. */
    Iterable<String> share(int thread, int threads) {
        return () -> IntStream.iterate(thread, i -> i < names.length, i -> i + threads)
                .mapToObj(i -> names[i])
                .iterator();
    }

    /**
     * An endless sequence of names of this share, evenly spread, so that two threads never work on the same; not
     * thread-safe. Marsaglia's xorshift, 64 bits.
     */
    Supplier<String> random(int thread, int threads) {
        int share = (names.length - thread + threads - 1) / threads;
        return new Supplier<>() {
            private long state = 0x9E3779B97F4A7C15L * (thread + 1);

            @Override
            public String get() {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                return names[thread + threads * (int) ((state >>> 33) % share)];
            }
        };
    }
}
