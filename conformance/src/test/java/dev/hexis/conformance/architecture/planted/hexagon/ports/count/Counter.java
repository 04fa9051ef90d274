package dev.hexis.conformance.architecture.planted.hexagon.ports.count;

import dev.hexis.conformance.architecture.planted.hexagon.domain.Count;
import dev.hexis.conformance.architecture.planted.library.text.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A port. What is nested in it is none. */
public interface Counter extends Comparable<Counter> {
    String[] NAMES = {};

    Count increment(String name) throws IOException;

    <C extends Count> Map<String, ? super C> all(List<? extends CharSequence> names, int[][] weights);

    @Override
    default int compareTo(Counter other) {
        return trim("").length();
    }

    private static String trim(String name) {
        return Text.trim(name);
    }

    /** The callback of a conversation, for users to implement in public. */
    interface Listener {
        void counted(Count count);
    }
}
