package dev.hexis.benchmarks.peer;

import java.util.concurrent.ThreadLocalRandom;

/** Names for those who acquire a lock, another one each time. */
final class Owners {
    private Owners() {}

    static String next() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
