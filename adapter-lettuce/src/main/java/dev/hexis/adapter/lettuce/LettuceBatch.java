package dev.hexis.adapter.lettuce;

import dev.hexis.lua.Call;
import dev.hexis.ports.PortException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.protocol.AsyncCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many calls, written at once. Every reply is awaited, whatever the others are; calls whose script the server did not
 * know were not executed, and are sent again in full.
 *
 * <p>The connection is that of all other calls. The commands are handed over as one collection, so no flushing is held
 * back, which would hold back everybody's.
 */
record LettuceBatch(StatefulConnection<byte[], byte[]> connection) {
    private interface Form extends Function<Call<?>, AsyncCommand<byte[], byte[], ? extends List<?>>> {}

    <R> List<R> run(List<? extends Call<R>> calls) {
        List<AsyncCommand<byte[], byte[], ? extends List<?>>> replies = send(calls, EncodedCall::of);
        int[] unknown = IntStream.range(0, calls.size())
                .filter(i -> replies.get(i)
                        .handle((reply, fault) -> fault instanceof RedisNoScriptException)
                        .getNow(false))
                .toArray();
        List<? extends Call<R>> again =
                IntStream.of(unknown).mapToObj(calls::get).toList();
        List<AsyncCommand<byte[], byte[], ? extends List<?>>> secondReplies = send(again, EncodedCall::inFull);
        for (int i = 0; i < unknown.length; i++) {
            replies.set(unknown[i], secondReplies.get(i));
        }
        return decoded(calls, replies);
    }

    private <R> List<AsyncCommand<byte[], byte[], ? extends List<?>>> send(List<? extends Call<R>> calls, Form form) {
        List<AsyncCommand<byte[], byte[], ? extends List<?>>> commands = new ArrayList<>(calls.size());
        calls.forEach(call -> commands.add(form.apply(call)));
        if (!commands.isEmpty()) {
            dispatch(commands);
            awaitAll(commands);
        }
        return commands;
    }

    private void dispatch(List<AsyncCommand<byte[], byte[], ? extends List<?>>> commands) {
        try {
            connection.dispatch(commands);
        } catch (RedisException e) {
            RedisException partly = new RedisException("some commands may have been sent, others not", e);
            commands.forEach(command -> command.completeExceptionally(partly));
        }
    }

    /** Waits for all replies together as long as for one; what each is, or that it is missing, is seen later. */
    private void awaitAll(List<AsyncCommand<byte[], byte[], ? extends List<?>>> commands) {
        long nanos = connection.getTimeout().isZero()
                ? Long.MAX_VALUE
                : connection.getTimeout().toNanos();
        try {
            CompletableFuture.allOf(commands.toArray(CompletableFuture<?>[]::new))
                    .get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // each command tells its own
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        }
    }

    private static List<?> reply(AsyncCommand<byte[], byte[], ? extends List<?>> command) {
        if (!command.isDone()) {
            throw new RedisCommandTimeoutException("no reply in time");
        }
        try {
            return command.join();
        } catch (CompletionException | CancellationException e) {
            throw e.getCause() instanceof RedisException fault ? fault : new RedisException(e);
        }
    }

    private static <R> List<R> decoded(
            List<? extends Call<R>> calls, List<AsyncCommand<byte[], byte[], ? extends List<?>>> replies) {
        List<R> results = new ArrayList<>(calls.size());
        List<PortException> faults = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Call<R> call = calls.get(i);
            AsyncCommand<byte[], byte[], ? extends List<?>> reply = replies.get(i);
            try {
                results.add(LettuceFaults.translated(() -> call.decode(reply(reply))));
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
