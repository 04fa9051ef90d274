package dev.hexis.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** When a node of a Cluster knows the others and takes commands; freshly started, it refuses writes for two seconds. */
final class Agreement {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);

    private Agreement() {}

    static void await(int port, int nodes) throws IOException {
        long start = System.nanoTime();
        String info = InlineCommand.reply(port, "CLUSTER INFO");
        while (!info.contains("cluster_state:ok") || !info.contains("cluster_known_nodes:" + nodes)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new EmbeddedRedisException("The node on port " + port + " does not find its Cluster after "
                        + PATIENCE.toSeconds() + " s: " + info);
            }
            LockSupport.parkNanos(POLL.toNanos());
            info = InlineCommand.reply(port, "CLUSTER INFO");
        }
    }
}
