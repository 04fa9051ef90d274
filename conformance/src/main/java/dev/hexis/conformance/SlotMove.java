package dev.hexis.conformance;

import dev.hexis.embedded.EmbeddedCluster;
import dev.hexis.embedded.EmbeddedRedis;
import dev.hexis.ports.RedisSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The move of a slot from the node that has it to another, with all its keys, as an operator of a Cluster does it; on a
 * Cluster on which nothing else happens.
 */
final class SlotMove {
    private final EmbeddedRedis from;
    private final EmbeddedRedis to;
    private final String slot;

    SlotMove(String hashTag) {
        String key = '{' + hashTag + '}';
        EmbeddedCluster cluster = Shared.CLUSTER;
        this.slot = ask(cluster.nodes().get(0), "CLUSTER", "KEYSLOT", key);
        this.from = cluster.nodes().stream()
                .filter(node -> !ask(node, "EXISTS", key).startsWith("MOVED"))
                .findFirst()
                .orElseThrow();
        this.to = cluster.nodes().stream()
                .filter(node -> node != from)
                .findFirst()
                .orElseThrow();
    }

    /** Settings that lead to the Cluster, with a key prefix that nobody has used. */
    static RedisSettings settings() {
        return RedisSettings.parse(Shared.CLUSTER.uri()).withKeyPrefix("test-" + UUID.randomUUID());
    }

    /** Moves the keys of the slot; the node that had them now answers ASK. */
    void begin() {
        order(to, "CLUSTER", "SETSLOT", slot, "IMPORTING", ask(from, "CLUSTER", "MYID"));
        order(from, "CLUSTER", "SETSLOT", slot, "MIGRATING", ask(to, "CLUSTER", "MYID"));
        List<String> migrate = new ArrayList<>(List.of("MIGRATE", "127.0.0.1", Integer.toString(to.port())));
        migrate.addAll(List.of("", "0", "5000", "KEYS"));
        ((List<?>) reply(from, "CLUSTER", "GETKEYSINSLOT", slot, "100")).forEach(key -> migrate.add((String) key));
        order(from, migrate.toArray(String[]::new));
    }

    /** Gives the slot to the other node; the one that had it now answers MOVED. */
    void end() {
        List<EmbeddedRedis> order = new ArrayList<>(Shared.CLUSTER.nodes());
        Collections.swap(order, 0, order.indexOf(to)); // the new owner has to know first
        String owner = ask(to, "CLUSTER", "MYID");
        order.forEach(node -> order(node, "CLUSTER", "SETSLOT", slot, "NODE", owner));
    }

    private static final class Shared { // it ends with the JVM
        static final EmbeddedCluster CLUSTER = EmbeddedCluster.start();
    }

    private static void order(EmbeddedRedis node, String... command) {
        String reply = ask(node, command);
        if (!reply.equals("OK")) {
            throw new IllegalStateException(String.join(" ", command) + ": " + reply);
        }
    }

    private static String ask(EmbeddedRedis node, String... command) {
        try {
            return String.valueOf(reply(node, command));
        } catch (IllegalStateException error) {
            return String.valueOf(error.getMessage());
        }
    }

    private static Object reply(EmbeddedRedis node, String... command) {
        try (RespConnection connection = new RespConnection("127.0.0.1", node.port())) {
            connection.send(command);
            return connection.next();
        }
    }
}
