package dev.hexis.benchmarks.load;

import dev.hexis.benchmarks.client.ReadyCall;
import dev.hexis.benchmarks.client.Resp;
import dev.hexis.lua.Call;
import dev.hexis.lua.MultiGet;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.Wire;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a bare socket sends before and after a group, to see how fast the machine is just then.
 *
 * @param what it is, for readers
 * @param units how many of what is counted one request does
 * @param requests ready bytes, sent in turn
 * @param replies how many replies each of them has
 * @param scripts what they call
 */
public record Raw(String what, int units, List<byte[]> requests, int replies, Set<String> scripts) {
    public static final String SAME = "the same commands";
    private static final Duration HOUR = Duration.ofHours(1);

    /** One command for each name. */
    public static Raw of(List<String> names, Function<String, ? extends Call<?>> call) {
        return ofMany(names, name -> List.of(call.apply(name)));
    }

    /** Some commands for each name, as many for one as for another, sent at once. */
    public static Raw ofMany(List<String> names, Function<String, ? extends List<? extends Call<?>>> calls) {
        List<? extends List<? extends Call<?>>> all = names.stream().map(calls).toList();
        Set<String> scripts = new HashSet<>();
        all.stream().flatMap(List::stream).flatMap(Raw::script).forEach(scripts::add);
        return new Raw(
                SAME, 1, all.stream().map(Raw::request).toList(), all.get(0).size(), scripts);
    }

    /** For groups whose commands are others every time: one that has about the cost of most scripts. */
    public static Raw standIn(String keyPrefix) {
        return of(List.of("raw"), name -> Wire.of(keyPrefix).lock().tryAcquire(name, "owner", HOUR))
                .named("a lock acquired again by its owner");
    }

    public Raw named(String other) {
        return new Raw(other, units, requests, replies, scripts);
    }

    public Raw counting(int many) {
        return new Raw(what, many, requests, replies, scripts);
    }

    private static Stream<String> script(Call<?> call) {
        return call instanceof ScriptCall<?> script ? Stream.of(script.script().source()) : Stream.empty();
    }

    private static byte[] request(List<? extends Call<?>> calls) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        calls.forEach(call -> all.writeBytes(request(call)));
        return all.toByteArray();
    }

    private static byte[] request(Call<?> call) {
        if (call instanceof MultiGet<?> get) {
            return Resp.request(
                    Stream.concat(Stream.of("MGET"), get.keys().stream()).toArray(String[]::new));
        }
        return ReadyCall.of((ScriptCall<?>) call).request();
    }
}
