package dev.hexis.adapter.lettuce;

import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.UnreadableReplyException;
import dev.hexis.ports.PortException;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs scripts by their SHA, in full where the server does not know them yet, and translates what goes wrong. */
final class LettuceScripts {
    private final RedisAsyncCommands<byte[], byte[]> commands;
    private final long timeoutNanos;
    private final AtomicBoolean closed = new AtomicBoolean();

    LettuceScripts(StatefulRedisConnection<byte[], byte[]> connection) {
        this.commands = connection.async();
        this.timeoutNanos = connection.getTimeout().toNanos();
    }

    <R> R run(ScriptCall<R> call) {
        return translated(() -> call.decode(evaluate(call)));
    }

    void ping() {
        translated(() -> await(commands.ping()));
    }

    /** Whether this was the first call. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    private List<?> evaluate(ScriptCall<?> call) {
        byte[][] keys = new byte[call.keys().size()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = call.keys().get(i).getBytes(StandardCharsets.UTF_8);
        }
        byte[][] arguments = call.arguments().toArray(byte[][]::new);
        try {
            return await(commands.evalsha(call.script().sha1(), ScriptOutputType.MULTI, keys, arguments));
        } catch (RedisNoScriptException e) {
            return await(commands.eval(call.script().source(), ScriptOutputType.MULTI, keys, arguments));
        }
    }

    private <T> T await(RedisFuture<T> reply) {
        return LettuceFutures.awaitOrCancel(reply, timeoutNanos, TimeUnit.NANOSECONDS);
    }

    private <T> T translated(Supplier<T> action) {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
        try {
            return action.get();
        } catch (RedisException e) {
            throw LettuceFaults.translate(e);
        } catch (UnreadableReplyException e) {
            throw new PortException(PortException.Reason.CORRUPT, String.valueOf(e.getMessage()), e);
        }
    }
}
