package dev.hexis.ports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All that a client's exception has to tell, for those who write an adapter: itself, its causes, and what was
 * suppressed on the way, which is where the word of each node is if none of a Cluster's will do.
 */
public final class Causes {
    private Causes() {}

    /** The exception, what caused it, and what these suppressed, in that order; each once. */
    public static List<Throwable> of(Throwable e) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> found = new ArrayList<>();
        Deque<Throwable> further = new ArrayDeque<>(List.of(e));
        while (!further.isEmpty()) {
            for (Throwable t = further.remove(); t != null && seen.add(t); t = t.getCause()) {
                found.add(t);
                further.addAll(List.of(t.getSuppressed()));
            }
        }
        return found;
    }
}
