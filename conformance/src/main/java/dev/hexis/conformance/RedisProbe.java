package dev.hexis.conformance;

import dev.hexis.ports.RedisSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sees and disturbs a Redis without any of the clients under test. On a Cluster it goes where a key is, and looks at
 * all primaries where the question is for all.
 */
public final class RedisProbe implements AutoCloseable {
    private static final String MOVED = "MOVED ";

    private final RedisSettings settings;
    private final Map<String, RespConnection> nodes = new LinkedHashMap<>();
    private final RespConnection first;

    private RedisProbe(RedisSettings settings) {
        this.settings = settings;
        this.first = node(settings.host() + ":" + settings.port());
        first.send("INFO", "cluster");
        if (((String) first.next()).contains("cluster_enabled:1")) {
            first.send("CLUSTER", "SLOTS");
            for (Object range : (List<?>) first.next()) {
                List<?> primary = (List<?>) ((List<?>) range).get(2);
                node(primary.get(0) + ":" + primary.get(1));
            }
        }
    }

    /** Connects to a server, or to every primary of a Cluster. */
    public static RedisProbe connect(RedisSettings settings) {
        return new RedisProbe(settings);
    }

    /**
     * Sends a command, on a Cluster to the node that has its key, and waits for the reply: a {@code String}, a
     * {@code Long}, a {@code List} of them.
     *
     * @throws IllegalStateException with the server's words if it replies with an error, and if it replies with nil
     */
    public Object call(String... command) {
        try {
            return call(first, command);
        } catch (IllegalStateException e) {
            String error = String.valueOf(e.getMessage());
            if (!error.startsWith(MOVED)) {
                throw e;
            }
            return call(node(error.substring(error.lastIndexOf(' ') + 1)), command);
        }
    }

    /** Sends a command to the server, or to every primary of the Cluster, and gives each one's reply. */
    public List<Object> everywhere(String... command) {
        List<Object> replies = new ArrayList<>();
        for (RespConnection node : nodes.values()) {
            replies.add(call(node, command));
        }
        return replies;
    }

    /** One server, or one primary of a Cluster. */
    public interface Node {
        /** Sends a command and waits for the reply. */
        Object call(String... command);
    }

    /** Does something at the server, or at every primary of the Cluster. */
    public void forEachNode(Consumer<Node> act) {
        nodes.values().forEach(node -> act.accept(command -> call(node, command)));
    }

    /** Waits, once subscribed, for the next message. */
    public Object next() {
        return first.next();
    }

    /** The keys that match a pattern. */
    public List<String> keys(String pattern) {
        return everywhere("KEYS", pattern).stream()
                .flatMap(keys -> ((List<?>) keys).stream())
                .map(String::valueOf)
                .toList();
    }

    /** What time it is at the server. */
    public Instant time() {
        List<?> time = (List<?>) call("TIME");
        long micros = Long.parseLong(String.valueOf(time.get(1)));
        return Instant.ofEpochSecond(Long.parseLong(String.valueOf(time.get(0))), micros * 1000);
    }

    /** Forgets how often commands were called. */
    public void resetCalls() {
        everywhere("CONFIG", "RESETSTAT");
    }

    /** How often a command was called since that was last forgotten. */
    public long calls(String command) {
        return everywhere("INFO", "commandstats").stream()
                .mapToLong(statistics -> calls((String) statistics, command))
                .sum();
    }

    @Override
    public void close() {
        nodes.values().forEach(RespConnection::close);
    }

    private static long calls(String statistics, String command) {
        String name = "cmdstat_" + command + ":calls=";
        int start = statistics.indexOf(name);
        if (start < 0) {
            return 0;
        }
        return Long.parseLong(statistics.substring(start + name.length(), statistics.indexOf(',', start)));
    }

    private static Object call(RespConnection node, String... command) {
        node.send(command);
        return node.next();
    }

    private RespConnection node(String address) {
        return nodes.computeIfAbsent(address, unseen -> {
            int colon = address.lastIndexOf(':');
            RespConnection node =
                    new RespConnection(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
            settings.credentials().ifPresent(login -> call(node, "AUTH", login.user(), login.password()));
            call(node, "SELECT", Integer.toString(settings.database()));
            return node;
        });
    }
}
