package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.load.Operation;
import dev.hexis.ports.Ports;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** What there is for each name before anything is measured. */
final class States<S> {
    private final BiFunction<Ports, String, S> making;
    private final Map<String, S> made = new ConcurrentHashMap<>();

    States(BiFunction<Ports, String, S> making) {
        this.making = making;
    }

    Operation preparation(Ports ports) {
        return name -> {
            made.put(name, making.apply(ports, name));
            return true;
        };
    }

    S of(String name) {
        return Objects.requireNonNull(made.get(name), name);
    }

    <T> Map<String, T> map(BiFunction<String, S, T> mapping) {
        Map<String, T> mapped = new ConcurrentHashMap<>();
        made.forEach((name, state) -> mapped.put(name, mapping.apply(name, state)));
        return mapped;
    }
}
