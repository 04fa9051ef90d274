package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.Optional;

/**
 * Something to be done through a port, and the same by hand on the port's client: the same commands on the same keys.
 */
public interface Work {
    String title();

    /** How many of what is counted one run does. */
    default int units() {
        return 1;
    }

    /** Whether every run leaves something more behind; if so, all is deleted after every round. */
    default boolean grows() {
        return false;
    }

    /** Run once for every name before anything is measured, so that each has the state that the runs are to find. */
    default Operation preparation(Ports ports) {
        return grows() ? name -> true : through(ports);
    }

    Operation through(Ports ports);

    Operation byHand(BareClient client);

    /** What a bare socket sends for some names, if that is always the same or something like it. */
    default Optional<Raw> raw(List<String> names) {
        return Optional.empty();
    }
}
