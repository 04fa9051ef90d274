package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.ports.Ports;
import java.util.function.BiFunction;

/**
 * Verbs whose arguments are others every time, mostly because they were in a reply: on both sides calls are made anew
 * and replies are read, so that only what carries them differs.
 *
 * @param talk the verbs; whether the answers are those expected
 */
record Dialogue<S>(String title, int units, States<S> states, Talk<S> talk) implements Work {
    private static final String ANEW = " *";

    /** Verbs on either side. */
    interface Talk<S> {
        boolean run(Side side, String name, S state);
    }

    static <S> Dialogue<S> of(String title, BiFunction<Ports, String, S> state, Talk<S> talk) {
        return new Dialogue<>(title + ANEW, 1, new States<>(state), talk);
    }

    Dialogue<S> counting(int units) {
        return new Dialogue<>(title, units, states, talk);
    }

    @Override
    public Operation preparation(Ports ports) {
        return states.preparation(ports);
    }

    @Override
    public Operation through(Ports ports) {
        return on(Side.of(ports));
    }

    @Override
    public Operation byHand(BareClient client) {
        client.loadAll();
        return on(Side.of(client));
    }

    private Operation on(Side side) {
        return name -> talk.run(side, name, states.of(name));
    }
}
