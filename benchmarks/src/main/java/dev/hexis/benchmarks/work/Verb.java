package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.lua.Call;
import dev.hexis.lua.ScriptCall;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * A verb that can be repeated with the same arguments for ever: by hand the very calls are sent that the port would
 * send, all computed before.
 *
 * @param state what there is for each name before anything is measured
 * @param through the verb; whether the answer is the one expected
 * @param calls what the verb sends
 */
record Verb<S>(
        String title,
        int units,
        BiFunction<Ports, String, S> state,
        Through<S> through,
        BiFunction<String, S, List<? extends Call<?>>> calls,
        Map<String, S> states)
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
        return new Verb<>(title, 1, state, through, calls, new ConcurrentHashMap<>());
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
        return new Verb<>(title, units, state, through, calls, states);
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
        return name -> through.run(ports, name, state(name));
    }

    @Override
    public Operation byHand(BareClient client) {
        Map<String, List<Runnable>> ready = new ConcurrentHashMap<>();
        states.forEach((name, state) -> ready.put(
                name, calls.apply(name, state).stream().map(client::ready).toList()));
        states.entrySet().stream()
                .limit(1)
                .flatMap(one -> calls.apply(one.getKey(), one.getValue()).stream())
                .forEach(call -> load(client, call));
        return name -> {
            Objects.requireNonNull(ready.get(name), name).forEach(Runnable::run);
            return true;
        };
    }

    private static void load(BareClient client, Call<?> call) {
        if (call instanceof ScriptCall<?> script) {
            client.load(script.script().source());
        }
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return Optional.of(
                Raw.ofMany(names, name -> calls.apply(name, state(name))).counting(units));
    }

    private S state(String name) {
        return Objects.requireNonNull(states.get(name), name);
    }
}
