package dev.hexis.adapter.jedis;

import dev.hexis.lua.Call;
import dev.hexis.lua.ScriptCall;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * Brings a call to where it is executed. A server that does not know the script, or does not have the slot, has not
 * executed it, so it is sent again: in full, or to the node that has the slot.
 */
record JedisRouter(UnifiedJedis client) {
    private static final int REDIRECTIONS = 5;

    List<?> reply(Call<?> call) {
        return call instanceof ScriptCall<?> script
                ? evaluate(EncodedCall.of(script))
                : mget(EncodedCall.keys(call.keys()));
    }

    private List<?> evaluate(EncodedCall call) {
        return (List<?>) routed(() -> evaluateHere(call), node -> at(node, eval(call)));
    }

    /** Jedis' own MGET asks all slots it takes the keys to be in, and loses redirections. */
    private List<byte[]> mget(List<byte[]> keys) {
        CommandObject<List<byte[]>> mget = new CommandObject<>(
                new CommandArguments(Command.MGET).keys(keys.toArray()), BuilderFactory.BINARY_LIST);
        return routed(
                () -> client.executeCommand(mget),
                node -> BuilderFactory.BINARY_LIST.build(
                        at(node, new CommandArguments(Command.MGET).addObjects(keys))));
    }

    private static <T> T routed(Supplier<T> here, Function<HostAndPort, T> there) {
        for (int redirections = 0; ; redirections++) {
            try {
                return here.get();
            } catch (JedisClusterOperationException e) { // Jedis has renewed its map of the slots
                if (e.getCause() instanceof JedisAskDataException ask) {
                    return there.apply(ask.getTargetNode());
                }
                if (redirections == REDIRECTIONS || !(e.getCause() instanceof JedisRedirectionException)) {
                    throw e;
                }
            }
        }
    }

    private Object evaluateHere(EncodedCall call) {
        try {
            return client.evalsha(call.sha1(), call.keys(), call.arguments());
        } catch (JedisNoScriptException e) {
            return client.eval(call.source(), call.keys(), call.arguments());
        }
    }

    private static CommandArguments eval(EncodedCall call) {
        return new CommandArguments(Command.EVAL)
                .add(call.source())
                .add(call.keys().size())
                .addObjects(call.keys())
                .addObjects(call.arguments());
    }

    /** At the node that a slot is moving to. */
    private Object at(HostAndPort node, CommandArguments command) {
        RedisClusterClient cluster = (RedisClusterClient) client;
        if (!cluster.getClusterNodes().containsKey(node.toString())) {
            cluster.refreshClusterTopology();
        }
        try (Connection connection = Objects.requireNonNull(
                        cluster.getClusterNodes().get(node.toString()), "the Cluster knows the node it names")
                .getResource()) {
            connection.executeCommand(Command.ASKING);
            return connection.executeCommand(command);
        }
    }
}
