package dev.hexis.adapter.jedis;

import dev.hexis.lua.Script;
import dev.hexis.lua.ScriptCall;
import dev.hexis.lua.UnreadableReplyException;
import dev.hexis.ports.PortException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** Runs scripts by their SHA, in full where the server does not know them yet, and translates what goes wrong. */
final class JedisScripts {
    private static final Map<Script, byte[]> SHA1 = new EnumMap<>(Script.class);

    static {
        for (Script script : Script.values()) {
            SHA1.put(script, script.sha1().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private final UnifiedJedis client;
    private final AtomicBoolean closed = new AtomicBoolean();

    JedisScripts(UnifiedJedis client) {
        this.client = client;
    }

    <R> R run(ScriptCall<R> call) {
        return translated(() -> call.decode((List<?>) evaluate(call)));
    }

    void ping() {
        translated(client::ping);
    }

    /** Whether this was the first call. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    private Object evaluate(ScriptCall<?> call) {
        List<byte[]> keys = new ArrayList<>(call.keys().size());
        for (String key : call.keys()) {
            keys.add(key.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return client.evalsha(SHA1.get(call.script()), keys, call.arguments());
        } catch (JedisNoScriptException e) {
            byte[] source = call.script().source().getBytes(StandardCharsets.UTF_8);
            return client.eval(source, keys, call.arguments());
        }
    }

    private <T> T translated(Supplier<T> action) {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
        try {
            return action.get();
        } catch (JedisException e) {
            throw JedisFaults.translate(e);
        } catch (UnreadableReplyException e) {
            throw new PortException(PortException.Reason.CORRUPT, String.valueOf(e.getMessage()), e);
        }
    }
}
