package dev.hexis.adapter.redisson;

import dev.hexis.lua.Call;
import dev.hexis.lua.PubSubCalls.Publication;
import dev.hexis.lua.ScriptCall;
import dev.hexis.ports.PortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RBuckets;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisNoScriptException;
import org.redisson.client.codec.ByteArrayCodec;

/** Runs scripts by their SHA, in full where the server does not know them yet, and translates what goes wrong. */
final class RedissonScripts {
    private final RedissonClient client;
    private final RScript script;
    private final RBuckets buckets;
    private final RedissonBatch batch;
    private final AtomicBoolean closed = new AtomicBoolean();

    RedissonScripts(RedissonClient client) {
        this.client = client;
        this.script = client.getScript(ByteArrayCodec.INSTANCE);
        this.buckets = client.getBuckets(ByteArrayCodec.INSTANCE);
        this.batch = new RedissonBatch(client);
    }

    /** Runs a script, or the plain command. */
    <R> R run(Call<R> call) {
        return translated(
                () -> call.decode(call instanceof ScriptCall<?> script ? evaluate(script) : values(call.keys())));
    }

    /**
     * Runs many calls in one trip, to each node of a Cluster at once, and gives their results in their order. If only
     * some fail, the fault is {@link PortException.Reason#OUTCOME_UNKNOWN}, as the others were executed.
     */
    <R> List<R> runAll(List<? extends Call<R>> calls) {
        return calls.size() == 1 ? List.of(run(calls.get(0))) : translated(() -> batch.run(calls));
    }

    long publish(Publication publication) {
        return translated(() ->
                client.getTopic(publication.channel(), ByteArrayCodec.INSTANCE).publish(publication.payload()));
    }

    /** Redisson has a PING only for a node, on a connection of its own; this one takes the way of all calls. */
    void ping() {
        translated(() -> script.eval(Mode.READ_WRITE, "return redis.call('PING')", ReturnType.VALUE));
    }

    /** Whether this was the first call. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    /** What keys hold, in their order, where Redisson has a map; null for nothing. */
    static List<byte @Nullable []> inOrder(List<String> keys, Map<String, byte[]> values) {
        List<byte @Nullable []> inOrder = new ArrayList<>(keys.size());
        keys.forEach(key -> inOrder.add(values.get(key)));
        return inOrder;
    }

    private List<byte @Nullable []> values(List<String> keys) {
        return inOrder(keys, buckets.get(keys.toArray(String[]::new)));
    }

    private List<?> evaluate(ScriptCall<?> call) {
        List<Object> keys = List.copyOf(call.keys());
        Object[] arguments = call.arguments().toArray();
        try {
            return script.evalSha(Mode.READ_WRITE, call.script().sha1(), ReturnType.LIST, keys, arguments);
        } catch (RedisNoScriptException e) {
            return script.eval(Mode.READ_WRITE, call.script().source(), ReturnType.LIST, keys, arguments);
        }
    }

    <T> T translated(Supplier<T> action) {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
        return RedissonFaults.translated(action);
    }
}
