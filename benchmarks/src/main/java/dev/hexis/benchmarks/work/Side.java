package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.ports.Ports;
import java.util.function.Function;

/** One of the two sides that are compared. */
interface Side {
    /** Asks the one that this side is. */
    <R> R ask(Function<Ports, R> through, Function<BareClient, R> byHand);

    static Side of(Ports ports) {
        return new Side() {
            @Override
            public <R> R ask(Function<Ports, R> through, Function<BareClient, R> byHand) {
                return through.apply(ports);
            }
        };
    }

    static Side of(BareClient client) {
        return new Side() {
            @Override
            public <R> R ask(Function<Ports, R> through, Function<BareClient, R> byHand) {
                return byHand.apply(client);
            }
        };
    }
}
