package dev.hexis.lua;

import java.util.List;

/**
 * One call, ready to be sent: of a script, or of the one plain command that a script could not match for speed.
 *
 * @param <R> what the reply means
 */
public sealed interface Call<R> permits ScriptCall, MultiGet {

    /** The keys it touches, all of one hash slot. */
    List<String> keys();

    /**
     * What the reply means.
     *
     * @param reply the elements as the client gives them: {@code Long} for integers, {@code byte[]} for strings, null
     *     for nothing
     * @throws UnreadableReplyException if the elements are not what was asked for
     */
    R decode(List<?> reply);
}
