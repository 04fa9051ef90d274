package dev.hexis.adapter.lettuce;

import dev.hexis.lua.Call;
import dev.hexis.lua.PubSubCalls.Publication;
import dev.hexis.ports.PortException;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.protocol.AsyncCommand;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs scripts by their SHA, in full where the server does not know them yet, and translates what goes wrong. */
final class LettuceScripts {
    private final StatefulConnection<byte[], byte[]> connection;
    private final LettuceBatch batch;
    private final AtomicBoolean closed = new AtomicBoolean();

    LettuceScripts(StatefulConnection<byte[], byte[]> connection) {
        this.connection = connection;
        this.batch = new LettuceBatch(connection);
    }

    /** Runs a script, or the plain command. */
    <R> R run(Call<R> call) {
        return translated(() -> call.decode(reply(call)));
    }

    /**
     * Runs many calls in one trip, to each node of a Cluster at once, and gives their results in their order. If only
     * some fail, the fault is {@link PortException.Reason#OUTCOME_UNKNOWN}, as the others were executed.
     */
    <R> List<R> runAll(List<? extends Call<R>> calls) {
        return calls.size() == 1 ? List.of(run(calls.get(0))) : translated(() -> batch.run(calls));
    }

    long publish(Publication publication) {
        return translated(() -> await(EncodedCall.publish(publication)));
    }

    void ping() {
        translated(() -> await(EncodedCall.ping()));
    }

    /** Whether this was the first call. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    private List<?> reply(Call<?> call) {
        try {
            return await(EncodedCall.of(call));
        } catch (RedisNoScriptException e) {
            return await(EncodedCall.inFull(call));
        }
    }

    private <T> T await(AsyncCommand<byte[], byte[], T> command) {
        connection.dispatch(command);
        return LettuceFutures.awaitOrCancel(command, connection.getTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    <T> T translated(Supplier<T> action) {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
        return LettuceFaults.translated(action);
    }
}
