package dev.hexis.lua;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One MGET, ready to be sent: an atomic read of strings that costs the server hardly more than one GET.
 *
 * @param keys the keys, all of one hash slot
 * @param decoder reads the values
 * @param <R> what the values mean
 */
public record MultiGet<R>(List<String> keys, Function<List<byte @Nullable []>, R> decoder) implements Call<R> {

    /** What the values mean: one for each key, in their order, null where a key holds no string. */
    @Override
    @SuppressWarnings("unchecked") // an MGET replies with nothing else
    public R decode(List<?> values) {
        return decoder.apply((List<byte @Nullable []>) values);
    }
}
