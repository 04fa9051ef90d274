package dev.hexis.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.Client;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.ServerProbe;
import dev.hexis.benchmarks.stage.Server;
import dev.hexis.ports.Ports;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is called the same by hand is the same to the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameCommandsTest {
    private static final int RUNS = 10;

    /** What a client sends of itself. */
    private static final Offset<Double> ONE_OR_TWO = Offset.offset(2.0);

    private final Server server = Server.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void byHandAndThroughThePort(Client client) {
        try (ServerProbe probe = new ServerProbe(server.settings());
                BareClient bare = client.openBare(server.settings());
                Ports ports = client.openAdapter(server.settings())) {
            for (Work work : works(server.settings().keyPrefix())) {
                List<String> names =
                        IntStream.range(0, RUNS).mapToObj(i -> "name-" + i).toList();
                runAll(work.preparation(ports), names, work);
                Operation byHand = work.byHand(bare);
                Operation through = work.through(ports);
                runAll(through, names, work);

                await().pollDelay(Duration.ZERO) // what has expired meanwhile is there again
                        .untilAsserted(() -> assertThat(commands(probe, byHand, names, work))
                                .as(work.title())
                                .isEqualTo(commands(probe, through, names, work), ONE_OR_TWO));
                probe.deleteKeys();
            }
        }
    }

    private static List<Work> works(String keyPrefix) {
        return Stream.concat(
                        Works.under(keyPrefix).stream()
                                .filter(work -> !work.title().contains(", against ")),
                        Works.furtherUnder(keyPrefix).stream())
                .toList();
    }

    private static double commands(ServerProbe probe, Operation operation, List<String> names, Work work) {
        double before = probe.read().commands();
        runAll(operation, names, work);
        return probe.read().commands() - before;
    }

    private static void runAll(Operation operation, List<String> names, Work work) {
        for (String name : names) {
            assertThat(operation.run(name)).as(work.title()).isTrue();
        }
    }
}
