package dev.hexis.adapter.jedis;

import java.util.Objects;
import redis.clients.jedis.CommandArguments;
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

    Object evaluate(EncodedCall call) {
        for (int redirections = 0; ; redirections++) {
            try {
                return evaluateHere(call);
            } catch (JedisClusterOperationException e) { // Jedis has renewed its map of the slots
                if (e.getCause() instanceof JedisAskDataException ask) {
                    return evaluateAt(ask.getTargetNode(), call);
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

    /** At the node that a slot is moving to. */
    private Object evaluateAt(HostAndPort node, EncodedCall call) {
        CommandArguments eval = new CommandArguments(Command.EVAL)
                .add(call.source())
                .add(call.keys().size())
                .addObjects(call.keys())
                .addObjects(call.arguments());
        RedisClusterClient cluster = (RedisClusterClient) client;
        if (!cluster.getClusterNodes().containsKey(node.toString())) {
            cluster.refreshClusterTopology();
        }
        try (Connection connection = Objects.requireNonNull(
                        cluster.getClusterNodes().get(node.toString()), "the Cluster knows the node it names")
                .getResource()) {
            connection.executeCommand(Command.ASKING);
            return connection.executeCommand(eval);
        }
    }
}
