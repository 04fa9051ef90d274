package dev.hexis.lua;

import java.util.List;
import java.util.function.Function;

/**
 * One call of a script, ready to be sent.
 *
 * @param script what to run
 * @param keys the keys it touches, all of one hash slot
 * @param arguments the other arguments, in their order; calls may share the arrays, so they are only to be read
 * @param decoder reads the reply, always a flat array
 * @param <R> what the reply means
 */
public record ScriptCall<R>(Script script, List<String> keys, List<byte[]> arguments, Function<Reply, R> decoder)
        implements Call<R> {

    @Override
    public R decode(List<?> reply) {
        return decoder.apply(new Reply(script, reply));
    }
}
