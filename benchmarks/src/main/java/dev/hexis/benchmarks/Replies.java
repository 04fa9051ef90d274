package dev.hexis.benchmarks;

import java.util.List;

/** Reads the reply of a script as one does who knows what it replies. */
final class Replies {
    private Replies() {}

    static long integer(Object reply, int position) {
        return (Long) ((List<?>) reply).get(position);
    }

    static int size(Object reply) {
        return ((List<?>) reply).size();
    }

    /** The reply of a decision on limits: the time, then per limit what remains, retry-after and reset-after. */
    static boolean isAllowed(Object reply) {
        List<?> integers = (List<?>) reply;
        for (int i = 2; i < integers.size(); i += 3) {
            if ((Long) integers.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
