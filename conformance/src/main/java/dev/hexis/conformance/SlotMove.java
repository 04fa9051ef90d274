package dev.hexis.conformance;

import dev.hexis.embedded.EmbeddedCluster;
import dev.hexis.embedded.EmbeddedRedis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The move of the slot of a key from the node that has it to another, with all its keys, as an operator of a Cluster
 * does it.
 */
final class SlotMove {
    private final EmbeddedCluster cluster;
    private final EmbeddedRedis from;
    private final EmbeddedRedis to;
    private final String slot;

    SlotMove(EmbeddedCluster cluster, String key) {
        this.cluster = cluster;
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
        List<EmbeddedRedis> order = new ArrayList<>(cluster.nodes());
        Collections.swap(order, 0, order.indexOf(to)); // the new owner has to know first
        String owner = ask(to, "CLUSTER", "MYID");
        order.forEach(node -> order(node, "CLUSTER", "SETSLOT", slot, "NODE", owner));
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
