package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.lua.Script;
import dev.hexis.ports.Ports;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Verbs whose arguments are others every time, mostly because they were in a reply: on both sides calls are made anew
 * and replies are read, so that only what carries them differs.
 *
 * @param state what there is for each name before anything is measured
 * @param talk the verbs; whether the answers are those expected
 */
record Dialogue<S>(String title, int units, BiFunction<Ports, String, S> state, Talk<S> talk, Map<String, S> states)
        implements Work {
    private static final String ANEW = " *";

    /** Verbs on either side. */
    interface Talk<S> {
        boolean run(Side side, String name, S state);
    }

    static <S> Dialogue<S> of(String title, BiFunction<Ports, String, S> state, Talk<S> talk) {
        return new Dialogue<>(title + ANEW, 1, state, talk, new ConcurrentHashMap<>());
    }

    Dialogue<S> counting(int units) {
        return new Dialogue<>(title, units, state, talk, states);
    }

    @Override
    public Operation preparation(Ports ports) {
        return name -> {
            states.put(name, state.apply(ports, name));
            return true;
        };
    }

    @Override
    public Operation through(Ports ports) {
        return on(Side.of(ports));
    }

    @Override
    public Operation byHand(BareClient client) {
        for (Script script : Script.values()) {
            client.load(script.source());
        }
        return on(Side.of(client));
    }

    private Operation on(Side side) {
        return name -> talk.run(side, name, Objects.requireNonNull(states.get(name), name));
    }
}
