package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeekAndResetTest {
    private static final String PATH = "/v1/rate-limits/alice?limit=api=token-bucket:2/60s";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void peekSaysHowThingsStandAndTakesNothing() {
        Caller caller = service.caller();
        take(1);

        HttpResponse<String> first = caller.get(PATH + "&limit=burst=fixed-window:10/1s");
        HttpResponse<String> second = caller.get(PATH + "&limit=burst%3Dfixed-window%3A10%2F1s");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(first.body())
                .isEqualTo("{\"allowed\":true,\"verdict\":\"ALLOWED\",\"binding\":\"api\",\"limits\":["
                        + "{\"name\":\"api\",\"limit\":2,\"remaining\":1,\"retryAfterMs\":0,\"resetAfterMs\":30000},"
                        + "{\"name\":\"burst\",\"limit\":10,\"remaining\":10,\"retryAfterMs\":0,\"resetAfterMs\":0}]}")
                .isEqualTo(second.body());
    }

    @Test
    void peekIsAnsweredWith200EvenIfThePermitsWouldBeRefused() {
        take(1);

        HttpResponse<String> response = service.caller().get(PATH + "&permits=2");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Caller.json(response).path("verdict").stringValue()).isEqualTo("DENIED");
        assertThat(Caller.json(response)
                        .path("limits")
                        .path(0)
                        .path("retryAfterMs")
                        .longValue())
                .isEqualTo(30_000);
        assertThat(response.headers().firstValue("RateLimit-Policy")).contains("\"api\";q=2;w=60");
        assertThat(response.headers().firstValue("RateLimit")).contains("\"api\";r=1;t=30");
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void headIsPeekWithoutABody() {
        HttpResponse<String> response = service.caller().send("HEAD", PATH);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("RateLimit")).contains("\"api\";r=2;t=0");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void resetForgetsWhatWasTakenAndSaysWhetherThereWasAny() {
        take(2);

        assertThat(service.caller().send("DELETE", PATH).body()).isEqualTo("{\"reset\":true}");
        assertThat(service.caller().send("DELETE", PATH).body()).isEqualTo("{\"reset\":false}");
        assertThat(Caller.json(service.caller().get(PATH))
                        .path("limits")
                        .path(0)
                        .path("remaining")
                        .longValue())
                .isEqualTo(2);
    }

    @Test
    void resetForgetsOnlyTheLimitsThatAreNamed() {
        take(2);

        service.caller().send("DELETE", "/v1/rate-limits/alice?limit=other=token-bucket:2/60s");
        service.caller().send("DELETE", "/v1/rate-limits/bob?limit=api=token-bucket:2/60s");

        assertThat(Caller.json(service.caller().get(PATH)).path("allowed").booleanValue())
                .isFalse();
    }

    private void take(int permits) {
        service.caller().acquire("alice", "{\"limits\":[\"api=token-bucket:2/60s\"],\"permits\":" + permits + "}");
    }
}
