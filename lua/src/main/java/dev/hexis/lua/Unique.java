package dev.hexis.lua;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Words of letters and digits that nobody has used: a random number for this process, and a count. */
final class Unique {
    private static final String PROCESS = String.format("%016x", new SecureRandom().nextLong());
    private static final AtomicLong COUNT = new AtomicLong();

    private Unique() {}

    static String word() {
        return PROCESS + Long.toString(COUNT.incrementAndGet(), Character.MAX_RADIX);
    }
}
