package dev.hexis.benchmarks;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The subjects that are limited, and a generator of them for each thread that costs next to nothing. */
final class Subjects {
    private final String[] names;

    Subjects(int count) {
        names = IntStream.range(0, count).mapToObj(i -> "user-" + i).toArray(String[]::new);
    }

    /** Every subject with this remainder, once. */
    Iterable<String> share(int thread, int threads) {
        return () -> IntStream.iterate(thread, i -> i < names.length, i -> i + threads)
                .mapToObj(i -> names[i])
                .iterator();
    }

    /** An endless sequence of subjects, evenly spread; not thread-safe. Marsaglia's xorshift, 64 bits. */
    Supplier<String> random(int thread) {
        return new Supplier<>() {
            private long state = 0x9E3779B97F4A7C15L * (thread + 1);

            @Override
            public String get() {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                return names[(int) ((state >>> 33) % names.length)];
            }
        };
    }
}
