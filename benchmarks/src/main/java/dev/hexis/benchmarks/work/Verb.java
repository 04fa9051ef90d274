package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.lua.Call;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A verb that can be repeated with the same arguments for ever: by hand the very calls are sent that the port would
 * send, all computed before.
 *
 * @param through the verb; whether the answer is the one expected
 * @param calls what the verb sends
 */
record Verb<S>(
        String title,
        int units,
        States<S> states,
        Through<S> through,
        BiFunction<String, S, List<? extends Call<?>>> calls)
        implements Work {

    /** A verb on a port. */
    interface Through<S> {
        boolean run(Ports ports, String name, S state);
    }

    static <S> Verb<S> of(
            String title,
            BiFunction<Ports, String, S> state,
            Through<S> through,
            BiFunction<String, S, List<? extends Call<?>>> calls) {
        return new Verb<>(title, 1, new States<>(state), through, calls);
    }

    /** A verb that needs nothing to be there. */
    static Verb<String> of(
            String title, BiFunction<Ports, String, Boolean> through, BiFunction<String, String, Call<?>> call) {
        return of(
                title,
                (ports, name) -> name,
                (ports, name, same) -> through.apply(ports, name),
                (name, same) -> List.of(call.apply(name, same)));
    }

    Verb<S> counting(int units) {
        return new Verb<>(title, units, states, through, calls);
    }

    @Override
    public Operation preparation(Ports ports) {
        return states.preparation(ports);
    }

    @Override
    public Operation through(Ports ports) {
        return name -> through.run(ports, name, states.of(name));
    }

    @Override
    public Operation byHand(BareClient client) {
        client.loadAll();
        Map<String, List<Runnable>> ready = states.map((name, state) ->
                calls.apply(name, state).stream().map(client::ready).toList());
        return name -> {
            Objects.requireNonNull(ready.get(name), name).forEach(Runnable::run);
            return true;
        };
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return Optional.of(
                Raw.ofMany(names, name -> calls.apply(name, states.of(name))).counting(units));
    }
}
