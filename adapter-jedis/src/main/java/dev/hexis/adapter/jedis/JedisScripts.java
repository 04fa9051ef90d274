package dev.hexis.adapter.jedis;

import dev.hexis.lua.Call;
import dev.hexis.lua.MultiGet;
import dev.hexis.lua.PubSubCalls.Publication;
import dev.hexis.lua.ScriptCall;
import dev.hexis.ports.PortException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Runs scripts by their SHA, in full where the server does not know them yet, and translates what goes wrong. */
final class JedisScripts {
    private final UnifiedJedis client;
    private final JedisBatch batch;
    private final AtomicBoolean closed = new AtomicBoolean();

    JedisScripts(UnifiedJedis client) {
        this.client = client;
        this.batch = new JedisBatch(client);
    }

    <R> R run(ScriptCall<R> call) {
        return translated(() -> call.decode((List<?>) evaluate(EncodedCall.of(call))));
    }

    /** Runs a script, or the plain command. */
    <R> R run(Call<R> call) {
        return call instanceof MultiGet<R> get ? run(get) : run((ScriptCall<R>) call);
    }

    /**
     * Runs many calls in one trip, to each node of a Cluster at once, and gives their results in their order. If only
     * some fail, the fault is {@link PortException.Reason#OUTCOME_UNKNOWN}, as the others were executed.
     */
    <R> List<R> runAll(List<ScriptCall<R>> calls) {
        return calls.size() == 1 ? List.of(run(calls.get(0))) : translated(() -> batch.run(calls));
    }

    long publish(Publication publication) {
        byte[] channel = publication.channel().getBytes(StandardCharsets.UTF_8);
        return translated(() -> client.publish(channel, publication.payload()));
    }

    void ping() {
        translated(client::ping);
    }

    /** Whether this was the first call. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    private <R> R run(MultiGet<R> call) {
        return translated(
                () -> call.decode(client.mget(EncodedCall.keys(call.keys()).toArray(byte[][]::new))));
    }

    private Object evaluate(EncodedCall call) {
        try {
            return client.evalsha(call.sha1(), call.keys(), call.arguments());
        } catch (JedisNoScriptException e) {
            return client.eval(call.source(), call.keys(), call.arguments());
        }
    }

    <T> T translated(Supplier<T> action) {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
        return JedisFaults.translated(action);
    }
}
