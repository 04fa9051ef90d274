package dev.hexis.adapter.jedis;

import dev.hexis.lua.Call;
import dev.hexis.lua.ScriptCall;
import dev.hexis.ports.PortException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Many calls in one pipeline, on a Cluster in one to each node. Every reply is read, whatever the others are; calls
 * whose script the server did not know were not executed, and are sent again in full; so are those whose slot the
 * server did not have, one by one.
 */
record JedisBatch(UnifiedJedis client, JedisRouter router) {
    private interface Form {
        Response<?> append(AbstractPipeline pipeline, ScriptCall<?> call);
    }

    <R> List<R> run(List<? extends Call<R>> calls) {
        List<Object> replies = send(calls, JedisBatch::evalsha);
        int[] unknown = IntStream.range(0, calls.size())
                .filter(i -> replies.get(i) instanceof JedisNoScriptException)
                .toArray();
        List<? extends Call<R>> again =
                IntStream.of(unknown).mapToObj(calls::get).toList();
        List<Object> secondReplies = send(again, JedisBatch::eval);
        for (int i = 0; i < unknown.length; i++) {
            replies.set(unknown[i], secondReplies.get(i));
        }
        for (int i = 0; i < calls.size(); i++) {
            if (replies.get(i) instanceof JedisRedirectionException) {
                replies.set(i, redirected(calls.get(i)));
            }
        }
        return decoded(calls, replies);
    }

    private static Response<?> evalsha(AbstractPipeline pipeline, ScriptCall<?> call) {
        EncodedCall encoded = EncodedCall.of(call);
        return pipeline.evalsha(encoded.sha1(), encoded.keys(), encoded.arguments());
    }

    private static Response<?> eval(AbstractPipeline pipeline, ScriptCall<?> call) {
        EncodedCall encoded = EncodedCall.of(call);
        return pipeline.eval(encoded.source(), encoded.keys(), encoded.arguments());
    }

    /** The replies, or in place of a reply the exception that says why there is none. */
    private <R> List<Object> send(List<? extends Call<R>> calls, Form form) {
        List<Supplier<Object>> pending = new ArrayList<>(calls.size());
        if (!calls.isEmpty()) {
            try (AbstractPipeline pipeline = client.pipelined()) { // closing it is what reads the replies
                for (Call<R> call : calls) {
                    pending.add(appended(pipeline, call, form));
                }
            } catch (JedisException e) {
                return new ArrayList<>(Collections.nCopies(calls.size(), e));
            }
        }
        List<Object> replies = new ArrayList<>(calls.size());
        pending.forEach(reply -> replies.add(reply.get()));
        return replies;
    }

    private static Supplier<Object> appended(AbstractPipeline pipeline, Call<?> call, Form form) {
        try {
            Response<?> response = call instanceof ScriptCall<?> script
                    ? form.append(pipeline, script)
                    : pipeline.mget(EncodedCall.keys(call.keys()).toArray(byte[][]::new));
            return () -> replyOf(response);
        } catch (JedisException e) {
            return () -> e;
        }
    }

    private static Object replyOf(Response<?> response) {
        try {
            return response.get();
        } catch (JedisException e) {
            return e;
        } catch (IllegalStateException e) { // of a Cluster's pipeline, which keeps quiet about a connection that broke
            return new JedisConnectionException("no reply", e);
        }
    }

    /** A pipeline does not follow redirections, nor does it learn from them. */
    private Object redirected(Call<?> call) {
        try {
            return router.reply(call);
        } catch (JedisException e) {
            return e;
        }
    }

    private static <R> List<R> decoded(List<? extends Call<R>> calls, List<Object> replies) {
        List<R> results = new ArrayList<>(calls.size());
        List<PortException> faults = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call<R> call = calls.get(i);
            Object reply = replies.get(i);
            try {
                results.add(JedisFaults.translated(() -> call.decode(elements(reply))));
            } catch (PortException e) {
                faults.add(e);
            }
        }
        if (!faults.isEmpty()) {
            throw PortException.ofMany(faults, calls.size());
        }
        return results;
    }

    private static List<?> elements(Object reply) {
        if (reply instanceof JedisException e) {
            throw e;
        }
        return (List<?>) reply;
    }
}
