package dev.hexis.benchmarks.client;

import dev.hexis.lua.Call;
import dev.hexis.lua.MultiGet;
import dev.hexis.lua.Script;
import dev.hexis.lua.ScriptCall;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A client without Hexis, set up as the adapter sets up its own. */
public interface BareClient extends AutoCloseable {
    /** Makes a script ready to be called as a careful user would by hand: loaded, and its constants prepared. */
    BareScript prepare(PreparedScript script);

    /** Loads a script, so that calls of it can be sent. */
    void load(String source);

    /** Loads the scripts of Hexis. */
    default void loadAll() {
        for (Script script : Script.values()) {
            load(script.source());
        }
    }

    /** Sends a call of a script that is loaded. */
    Object send(ReadyCall call);

    /** Makes an MGET ready: sending it is all that is left. */
    Runnable ready(MultiGet<?> get);

    /** Makes a call ready, of a script that is loaded. */
    default Runnable ready(Call<?> call) {
        if (call instanceof MultiGet<?> get) {
            return ready(get);
        }
        ReadyCall ready = ReadyCall.of((ScriptCall<?>) call);
        return () -> send(ready);
    }

    /** Sends calls of scripts that are loaded in one trip; their replies in the same order. */
    List<?> sendAll(List<ReadyCall> calls);

    /** Sends a call that was made just now, and reads its reply. */
    default <R> R answer(ScriptCall<R> call) {
        return call.decode((List<?>) send(ReadyCall.of(call)));
    }

    /** The same for calls in one trip. */
    default <R> List<R> answerAll(List<ScriptCall<R>> calls) {
        List<?> replies = sendAll(calls.stream().map(ReadyCall::of).toList());
        return IntStream.range(0, calls.size())
                .mapToObj(i -> calls.get(i).decode((List<?>) replies.get(i)))
                .toList();
    }

    /** GET; whether there was a value. */
    boolean get(String key);

    /** PUBLISH; how many received it. */
    long publish(String channel, byte[] payload);

    /** SUBSCRIBE; returns when messages flow to the listener, until it is closed. */
    AutoCloseable subscribe(String channel, Consumer<byte[]> listener);

    /** XADD of one field for each payload, all in one pipeline; how many were appended. */
    int appendAll(String stream, List<byte[]> payloads);

    @Override
    void close();
}
