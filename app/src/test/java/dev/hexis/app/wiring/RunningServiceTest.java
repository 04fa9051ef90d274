package dev.hexis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.app.config.Key;
import dev.hexis.app.http.ListenException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class RunningServiceTest {
    private static final String BODY = "{\"limits\":[\"api=token-bucket:10/60s\"],\"permits\":3}";

    private final Set<ProcessHandle> before = children();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    void withoutANamedRedisOneIsStartedAndStopped(AdapterName adapter) {
        try (RunningService service = RunningService.start(Configured.on(adapter))) {
            Caller caller = new Caller(service.uri());
            String redis = service.settings().redisText();

            assertThat(redis).matches("embedded redis://127\\.0\\.0\\.1:\\d+");
            assertThat(started()).isNotEmpty();
            assertThat(caller.get("/health").body())
                    .isEqualTo(
                            "{\"status\":\"up\",\"adapter\":\"" + adapter.text() + "\",\"redis\":\"" + redis + "\"}");
            assertThat(caller.remainingAfter("alice", BODY)).isEqualTo(7);
            assertThat(caller.remainingAfter("alice", BODY)).isEqualTo(4);
        }

        await().until(() -> started().isEmpty());
    }

    @Test
    void onMemoryNoRedisIsStarted() {
        try (RunningService service = RunningService.start(Configured.on(AdapterName.MEMORY))) {
            JsonNode health = Caller.json(new Caller(service.uri()).get("/health"));

            assertThat(health.path("redis").stringValue()).isEqualTo("none");
            assertThat(started()).isEmpty();
        }
    }

    @Test
    void ifItCannotListenTheRedisItStartedIsStoppedAgain() {
        try (RunningService first = RunningService.start(Configured.on(AdapterName.MEMORY))) {
            String taken = Integer.toString(first.uri().getPort());

            assertThatThrownBy(() -> RunningService.start(Configured.load(Map.of(Key.PORT, taken))))
                    .isInstanceOf(ListenException.class);

            await().until(() -> started().isEmpty());
        }
    }

    private Set<ProcessHandle> started() {
        return children().stream()
                .filter(child -> !before.contains(child) && child.isAlive())
                .collect(Collectors.toSet());
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
