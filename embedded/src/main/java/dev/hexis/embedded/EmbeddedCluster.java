package dev.hexis.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A real Redis Cluster for tests: three primaries without replicas, each a child process like an {@link EmbeddedRedis},
 * that share the hash slots in thirds. It takes about two seconds to start.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private static final int PRIMARIES = 3;
    private static final int SLOTS = 16_384;

    private final List<EmbeddedRedis> nodes;

    private EmbeddedCluster(List<EmbeddedRedis> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /**
     * Starts a Cluster and returns when every node takes commands for every slot.
     *
     * @param extraArguments as for {@link EmbeddedRedis#start}, for every node
     * @throws EmbeddedRedisException if a node does not start, or if they do not agree within twenty seconds
     */
    public static EmbeddedCluster start(String... extraArguments) {
        return startFrom(EmbeddedRedis.ownExecutable(), extraArguments);
    }

    /** The same from another redis-server, as for {@link EmbeddedRedis#startFrom}. */
    public static EmbeddedCluster startFrom(Path executable, String... extraArguments) {
        List<String> arguments =
                new ArrayList<>(List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "10000"));
        arguments.addAll(List.of(extraArguments));
        ServerArguments command = new ServerArguments(arguments.toArray(String[]::new));
        List<EmbeddedRedis> nodes = new ArrayList<>();
        try {
            while (nodes.size() < PRIMARIES) {
                nodes.add(Startup.onTwoFreePorts(executable).start(command));
            }
            join(nodes);
            return new EmbeddedCluster(nodes);
        } catch (RuntimeException e) {
            nodes.forEach(EmbeddedRedis::close);
            throw e;
        }
    }

    /** The nodes; their order is that of the slots. */
    public List<EmbeddedRedis> nodes() {
        return nodes;
    }

    /** The nodes' addresses as the ports want them: {@code redis-cluster://host:port,host:port,host:port}. */
    public String uri() {
        return nodes.stream()
                .map(node -> EmbeddedRedis.HOST + ":" + node.port())
                .collect(Collectors.joining(",", "redis-cluster://", ""));
    }

    /** The version of the Redis servers. */
    public String version() {
        return nodes.get(0).version();
    }

    /** Stops every node. May be repeated. */
    @Override
    public void close() {
        nodes.forEach(EmbeddedRedis::close);
    }

    @Override
    public String toString() {
        return "Redis Cluster at " + uri() + " (embedded)";
    }

    private static void join(List<EmbeddedRedis> nodes) {
        try {
            for (int i = 0; i < nodes.size(); i++) {
                int port = nodes.get(i).port();
                String slots = IntStream.range(SLOTS * i / PRIMARIES, SLOTS * (i + 1) / PRIMARIES)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
                order(port, "CLUSTER SET-CONFIG-EPOCH " + (i + 1));
                order(port, "CLUSTER ADDSLOTS " + slots);
                order(
                        port,
                        "CLUSTER MEET " + EmbeddedRedis.HOST + " "
                                + nodes.get(0).port());
            }
            for (EmbeddedRedis node : nodes) {
                Agreement.await(node.port(), nodes.size());
            }
        } catch (IOException e) {
            throw new EmbeddedRedisException("Cannot join the nodes of the Cluster", e);
        }
    }

    private static void order(int port, String command) throws IOException {
        String reply = InlineCommand.reply(port, command);
        if (!reply.equals("+OK")) {
            throw new EmbeddedRedisException("A node of the Cluster refused to join: " + reply);
        }
    }
}
