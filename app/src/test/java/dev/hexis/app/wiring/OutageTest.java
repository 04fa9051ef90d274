package dev.hexis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.embedded.EmbeddedRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a caller is told when Redis does not do its part. */
class OutageTest {
    private static final String BODY = "{\"limits\":[\"api=token-bucket:10/60s\"]}";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void aRedisThatIsGoneIsA503(AdapterName adapter) {
        EmbeddedRedis redis = EmbeddedRedis.start();
        try (RunningService service = RunningService.start(Configured.on(adapter, redis.uri()))) {
            Caller caller = new Caller(service.uri());
            assertThat(caller.get("/health").statusCode()).isEqualTo(200);

            redis.close();

            JsonNode health = Caller.problem(caller.get("/health"), 503);
            assertThat(health.path("detail").stringValue()).startsWith("Redis does not answer: ");
            JsonNode acquire = Caller.problem(caller.acquire("alice", BODY), 503);
            assertThat(acquire.path("reason").stringValue()).isIn(Set.of("UNAVAILABLE", "OUTCOME_UNKNOWN"));
            await().until(() -> reason(caller).equals("UNAVAILABLE"));
        } finally {
            redis.close();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void aRedisThatDoesNotReplyInTimeIsA503ThatSaysPermitsMayBeGone(AdapterName adapter) throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RunningService service = RunningService.start(Configured.on(adapter, redis.uri()))) {
            tell(redis, "CLIENT PAUSE 60000 ALL");

            JsonNode problem = Caller.problem(new Caller(service.uri()).acquire("alice", BODY), 503);

            assertThat(problem.path("reason").stringValue()).isEqualTo("OUTCOME_UNKNOWN");
            assertThat(problem.path("detail").stringValue()).contains("may have been done all the same");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void aRedisThatRefusesIsA502WithItsReason(AdapterName adapter) throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.start();
                RunningService service = RunningService.start(Configured.on(adapter, redis.uri()))) {
            tell(redis, "CONFIG SET maxmemory 1");

            JsonNode problem = Caller.problem(new Caller(service.uri()).acquire("alice", BODY), 502);

            assertThat(problem.path("reason").stringValue()).isEqualTo("REJECTED");
            assertThat(problem.path("detail").stringValue()).isEqualTo("Redis refused with OOM");
            assertThat(new Caller(service.uri()).get("/health").statusCode()).isEqualTo(200);
        }
    }

    private static String reason(Caller caller) {
        return Caller.json(caller.acquire("alice", BODY)).path("reason").stringValue("");
    }

    private static void tell(EmbeddedRedis redis, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                    .isEqualTo("+OK\r\n");
        }
    }
}
