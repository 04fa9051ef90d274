package dev.hexis.adapter.jedis;

import dev.hexis.lua.Call;
import dev.hexis.lua.PubSubCalls.Publication;
import dev.hexis.ports.PortException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.UnifiedJedis;

/** Runs scripts, and translates what goes wrong. */
final class JedisScripts {
    private static final CommandObject<String> ECHO =
            new CommandObject<>(new CommandArguments(Command.ECHO).add("ping"), BuilderFactory.STRING);

    private final UnifiedJedis client;
    private final JedisRouter router;
    private final JedisBatch batch;
    private final JedisPools pools;
    private final AtomicBoolean closed = new AtomicBoolean();

    JedisScripts(UnifiedJedis client) {
        this.client = client;
        this.router = new JedisRouter(client);
        this.batch = new JedisBatch(client, router);
        this.pools = new JedisPools(client);
    }

    /** Runs a script, or the plain command. */
    <R> R run(Call<R> call) {
        return translated(() -> call.decode(router.reply(call)));
    }

    /**
     * Runs many calls in one trip, to each node of a Cluster at once, and gives their results in their order. If only
     * some fail, the fault is {@link PortException.Reason#OUTCOME_UNKNOWN}, as the others were executed.
     */
    <R> List<R> runAll(List<? extends Call<R>> calls) {
        return calls.size() == 1 ? List.of(run(calls.get(0))) : translated(() -> batch.run(calls));
    }

    /** On a Cluster, Jedis publishes at any node; this is always at the same, so that a channel keeps its order. */
    long publish(Publication publication) {
        CommandArguments publish = new CommandArguments(Command.PUBLISH)
                .key(publication.channel().getBytes(StandardCharsets.UTF_8))
                .add(publication.payload());
        return translated(() -> client.executeCommand(new CommandObject<>(publish, BuilderFactory.LONG)));
    }

    /** On a Cluster, Jedis sends a PING to every primary; this goes to any of them. */
    void ping() {
        translated(() -> client.executeCommand(ECHO));
    }

    /** Whether this was the first call. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }

    <T> T translated(Supplier<T> action) {
        if (closed.get()) {
            throw new PortException(PortException.Reason.CLOSED, "the ports are closed", null);
        }
        try {
            return JedisFaults.translated(action);
        } catch (PortException e) {
            if (e.reason() == PortException.Reason.OUTCOME_UNKNOWN) {
                pools.closeIdleBesideBroken();
            }
            throw e;
        }
    }
}
