package dev.hexis.adapter.redisson;

import dev.hexis.lua.Call;
import dev.hexis.lua.ScriptCall;
import dev.hexis.ports.PortException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.redisson.api.BatchOptions;
import org.redisson.api.RBatch;
import org.redisson.api.RFuture;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RScriptAsync;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.RedisNoScriptException;
import org.redisson.client.codec.ByteArrayCodec;

/**
 * Many calls in one batch. Every reply is read by itself, as a batch fails as a whole if one call does; calls whose
 * script the server did not know were not executed, and are sent again in full.
 *
 * <p>On a Cluster there is a batch for each place, all under way at once. In a batch for several nodes, Redisson gives
 * the first fault of one node to the calls of all others, which are executed nevertheless.
 */
record RedissonBatch(RedissonClient client) {
    private interface Form {
        RFuture<? extends List<?>> add(RScriptAsync batch, ScriptCall<?> call);
    }

    <R> List<R> run(List<? extends Call<R>> calls) {
        List<CompletableFuture<? extends List<?>>> replies = send(calls, RedissonBatch::evalsha);
        int[] unknown = IntStream.range(0, calls.size())
                .filter(i -> replies.get(i)
                        .handle((reply, fault) -> fault instanceof RedisNoScriptException)
                        .getNow(false))
                .toArray();
        List<? extends Call<R>> again =
                IntStream.of(unknown).mapToObj(calls::get).toList();
        List<CompletableFuture<? extends List<?>>> secondReplies = send(again, RedissonBatch::eval);
        for (int i = 0; i < unknown.length; i++) {
            replies.set(unknown[i], secondReplies.get(i));
        }
        return decoded(calls, replies);
    }

    private static RFuture<? extends List<?>> evalsha(RScriptAsync batch, ScriptCall<?> call) {
        return batch.evalShaAsync(
                Mode.READ_WRITE,
                call.script().sha1(),
                ReturnType.LIST,
                List.copyOf(call.keys()),
                call.arguments().toArray());
    }

    private static RFuture<? extends List<?>> eval(RScriptAsync batch, ScriptCall<?> call) {
        return batch.evalAsync(
                Mode.READ_WRITE,
                call.script().source(),
                ReturnType.LIST,
                List.copyOf(call.keys()),
                call.arguments().toArray());
    }

    private <R> List<CompletableFuture<? extends List<?>>> send(List<? extends Call<R>> calls, Form form) {
        List<CompletableFuture<? extends List<?>>> replies = new ArrayList<>(calls.size());
        if (calls.isEmpty()) {
            return replies;
        }
        Map<String, RBatch> batches = new LinkedHashMap<>();
        for (Call<R> call : calls) {
            replies.add(
                    call instanceof ScriptCall<?> script
                            ? form.add(
                                            batches.computeIfAbsent(place(call), place -> batch())
                                                    .getScript(ByteArrayCodec.INSTANCE),
                                            script)
                                    .toCompletableFuture()
                            : values(call.keys()));
        }
        for (RBatch batch : batches.values()) {
            RFuture<?> ignored = batch.executeAsync();
        }
        CompletableFuture.allOf(replies.toArray(CompletableFuture<?>[]::new))
                .exceptionally(fault -> null) // each reply tells its own
                .join();
        return replies;
    }

    private RBatch batch() {
        return client.createBatch(BatchOptions.defaults().retryAttempts(0));
    }

    /** Redisson has no MGET in batches; this one is under way beside them. */
    private CompletableFuture<? extends List<?>> values(List<String> keys) {
        return client.getBuckets(ByteArrayCodec.INSTANCE)
                .<byte[]>getAsync(keys.toArray(String[]::new))
                .toCompletableFuture()
                .thenApply(values -> RedissonScripts.inOrder(keys, values));
    }

    /** What is sent together: on one server all calls, on a Cluster those whose keys have the same hash tag. */
    private String place(Call<?> call) {
        String key = call.keys().get(0);
        return client.getConfig().isClusterConfig() ? key.substring(key.indexOf('{'), key.indexOf('}')) : "";
    }

    private static List<?> reply(CompletableFuture<? extends List<?>> reply) {
        try {
            return reply.join();
        } catch (CompletionException | CancellationException e) {
            throw e.getCause() instanceof RedisException fault ? fault : new RedisException(e);
        }
    }

    private static <R> List<R> decoded(
            List<? extends Call<R>> calls, List<CompletableFuture<? extends List<?>>> replies) {
        List<R> results = new ArrayList<>(calls.size());
        List<PortException> faults = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call<R> call = calls.get(i);
            CompletableFuture<? extends List<?>> reply = replies.get(i);
            try {
                results.add(RedissonFaults.translated(() -> call.decode(reply(reply))));
            } catch (PortException e) {
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            throw PortException.ofMany(faults, calls.size());
        }
        return results;
    }
}
