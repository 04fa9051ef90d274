package dev.hexis.benchmarks.load;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The names that are worked on, and a generator of them for each thread that costs next to nothing. */
public final class Names {
    private final String[] names;

    public Names(int count) {
        names = IntStream.range(0, count).mapToObj(i -> "user-" + i).toArray(String[]::new);
    }

    /** One name for all threads. */
    public static Names hot() {
        return new Names(1);
    }

    /** Not more than a hundred of them. */
    public List<String> some() {
        return List.of(names).subList(0, Math.min(100, names.length));
    }

    /** The share of one thread, once. */
    public Iterable<String> share(int thread, int threads) {
        return () -> IntStream.iterate(thread, i -> i < names.length, i -> i + threads)
                .mapToObj(i -> names[i])
                .iterator();
    }

    /**
     * An endless sequence of names of this share, evenly spread, so that two threads never work on the same unless
     * there is but one; not thread-safe. Marsaglia's xorshift, 64 bits.
     */
    public Supplier<String> random(int thread, int threads) {
        if (names.length == 1) {
            return () -> names[0];
        }
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
