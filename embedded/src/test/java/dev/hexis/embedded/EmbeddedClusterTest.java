package dev.hexis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EmbeddedClusterTest {

    @Test
    void everyKeyIsServedByOneNodeAndTheOthersPointToIt() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start()) {
            assertThat(cluster.nodes()).hasSize(3);
            for (String key : List.of("a", "b", "c", "d", "e")) {
                List<String> replies = new ArrayList<>();
                for (EmbeddedRedis node : cluster.nodes()) {
                    replies.add(InlineCommand.reply(node.port(), "SET " + key + " x"));
                }
                assertThat(replies).as(key).containsOnlyOnce("+OK");
                assertThat(replies)
                        .filteredOn(reply -> reply.startsWith("-MOVED "))
                        .as(key)
                        .hasSize(2);
            }
        }
    }

    @Test
    void theUriNamesEveryNode() {
        try (EmbeddedCluster cluster = EmbeddedCluster.start()) {
            assertThat(cluster.uri()).startsWith("redis-cluster://127.0.0.1:");
            for (EmbeddedRedis node : cluster.nodes()) {
                assertThat(cluster.uri()).contains("127.0.0.1:" + node.port());
            }
        }
    }

    @Test
    void closeEndsEveryNode() {
        EmbeddedCluster cluster = EmbeddedCluster.start();

        cluster.close();
        cluster.close();

        assertThat(cluster.nodes()).allMatch(node -> PlainClient.isRefused(node.port()));
    }

    @Test
    void aNodeThatDoesNotStartFailsTheCluster() {
        assertThatThrownBy(() -> EmbeddedCluster.start("--no-such-option", "1"))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("Bad directive or wrong number of arguments");
    }
}
