package dev.hexis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import dev.hexis.app.Configured;
import dev.hexis.app.config.AdapterName;
import dev.hexis.embedded.EmbeddedRedis;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stopping the service and starting it on another adapter loses nothing. */
class SwapTest {
    /** Of a day, so that nothing flows back or passes while the test runs. */
    private static final List<String> LIMITS = List.of(
            "bucket=token-bucket:20/1d",
            "window=fixed-window:20/3660d",
            "log=sliding-window:20/1d",
            "counter=sliding-window-counter:20/3660d");

    private static final String BODY = "{\"limits\":[\"" + String.join("\",\"", LIMITS) + "\"],\"permits\":3}";

    @Test
    void everyLimitContinuesWhereTheOtherAdapterLeftIt() {
        try (EmbeddedRedis redis = EmbeddedRedis.start()) {
            assertThat(remainingAfterOneMore(AdapterName.LETTUCE, redis)).containsOnly(17L);
            assertThat(remainingAfterOneMore(AdapterName.JEDIS, redis)).containsOnly(14L);
            assertThat(remainingAfterOneMore(AdapterName.REDISSON, redis)).containsOnly(11L);
            assertThat(remainingAfterOneMore(AdapterName.LETTUCE, redis)).containsOnly(8L);
        }
    }

    private static List<Long> remainingAfterOneMore(AdapterName adapter, EmbeddedRedis redis) {
        try (RunningService service = RunningService.start(Configured.on(adapter, redis.uri()))) {
            HttpResponse<String> response = new Caller(service.uri()).acquire("alice", BODY);
            List<Long> remaining = new ArrayList<>();
            for (JsonNode limit : Caller.json(response).path("limits")) {
                remaining.add(limit.path("remaining").longValue());
            }
            assertThat(remaining).as(response.body()).hasSameSizeAs(LIMITS);
            return remaining;
        }
    }
}
