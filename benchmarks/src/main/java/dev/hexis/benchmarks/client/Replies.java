package dev.hexis.benchmarks.client;

import java.util.List;

/** Reads the reply of a script as one does who knows what it replies. */
public final class Replies {
    private Replies() {}

    public static long integer(Object reply, int position) {
        return (Long) ((List<?>) reply).get(position);
    }

    public static int size(Object reply) {
        return ((List<?>) reply).size();
    }

    /** The reply of a decision on limits: the time, then per limit what remains, retry-after and reset-after. */
    public static boolean isAllowed(Object reply) {
        List<?> integers = (List<?>) reply;
        for (int i = 2; i < integers.size(); i += 3) {
            if ((Long) integers.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
