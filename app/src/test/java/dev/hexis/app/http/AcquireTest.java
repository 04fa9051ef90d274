package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class AcquireTest {
    private static final String TWO_LIMITS =
            "{\"limits\": [\"api=token-bucket:100/60s\", \"burst=fixed-window:2/1s\"], \"permits\": 2}";
    private static final String ONE_LIMIT = "{\"limits\": [\"api=token-bucket:1/60s\"]}";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void whatIsAllowedIsAnsweredWithTheDecision() {
        HttpResponse<String> response = service.caller().acquire("alice", TWO_LIMITS);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body())
                .isEqualTo(
                        "{\"allowed\":true,\"verdict\":\"ALLOWED\",\"binding\":\"burst\",\"limits\":["
                                + "{\"name\":\"api\",\"limit\":100,\"remaining\":98,\"retryAfterMs\":0,\"resetAfterMs\":1200},"
                                + "{\"name\":\"burst\",\"limit\":2,\"remaining\":0,\"retryAfterMs\":0,\"resetAfterMs\":1000}]}");
    }

    @Test
    void theHeadersSayThePoliciesAndHowTheyStand() {
        HttpResponse<String> response = service.caller().acquire("alice", TWO_LIMITS);

        assertThat(response.headers().firstValue("RateLimit-Policy")).contains("\"api\";q=100;w=60, \"burst\";q=2;w=1");
        assertThat(response.headers().firstValue("RateLimit")).contains("\"api\";r=98;t=2, \"burst\";r=0;t=1");
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void whatIsDeniedIsTheProblemOfTheDraftWithTheDecisionInIt() {
        Caller caller = service.caller();
        caller.acquire("alice", TWO_LIMITS);
        service.pass(Duration.ofNanos(1_000));

        HttpResponse<String> response = caller.acquire("alice", TWO_LIMITS);

        JsonNode problem = Caller.problem(response, 429);
        assertThat(problem.path("type").stringValue())
                .isEqualTo("https://iana.org/assignments/http-problem-types#quota-exceeded");
        assertThat(problem.path("title").stringValue())
                .isEqualTo("Request cannot be satisfied as assigned quota has been exceeded");
        assertThat(problem.path("detail").stringValue()).isEqualTo("limit 'burst' has 0 of 2 permits now");
        assertThat(problem.path("violated-policies").toString()).isEqualTo("[\"burst\"]");
        assertThat(problem.path("allowed").booleanValue()).isFalse();
        assertThat(problem.path("verdict").stringValue()).isEqualTo("DENIED");
        assertThat(problem.path("binding").stringValue()).isEqualTo("burst");
        assertThat(problem.path("limits").toString())
                .isEqualTo("[{\"name\":\"api\",\"limit\":100,\"remaining\":98,\"retryAfterMs\":0,"
                        + "\"resetAfterMs\":1200},{\"name\":\"burst\",\"limit\":2,\"remaining\":0,"
                        + "\"retryAfterMs\":1000,\"resetAfterMs\":1000}]");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(response.headers().firstValue("RateLimit")).contains("\"api\";r=98;t=2, \"burst\";r=0;t=1");
    }

    @Test
    void whatWasDeniedPassesAfterTheTimeItWasTold() {
        Caller caller = service.caller();
        caller.acquire("alice", ONE_LIMIT);
        HttpResponse<String> denied = caller.acquire("alice", ONE_LIMIT);
        long seconds = Long.parseLong(denied.headers().firstValue("Retry-After").orElseThrow());

        service.pass(Duration.ofSeconds(seconds).minusNanos(1_000));
        assertThat(caller.acquire("alice", ONE_LIMIT).statusCode()).isEqualTo(429);
        service.pass(Duration.ofNanos(1_000));
        assertThat(caller.acquire("alice", ONE_LIMIT).statusCode()).isEqualTo(200);
    }

    @Test
    void whatCanNeverPassHasNoTimeToComeBack() {
        HttpResponse<String> response =
                service.caller().acquire("alice", "{\"limits\":[\"api=token-bucket:2/60s\"],\"permits\":3}");

        JsonNode problem = Caller.problem(response, 429);
        assertThat(problem.path("verdict").stringValue()).isEqualTo("IMPOSSIBLE");
        assertThat(problem.path("detail").stringValue())
                .isEqualTo("limit 'api' holds 2 permits at most, so 3 can never pass");
        assertThat(problem.path("limits").path(0).path("retryAfterMs").isNull()).isTrue();
        assertThat(problem.path("violated-policies").toString()).isEqualTo("[\"api\"]");
        assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void onePermitIsTakenIfNothingElseIsSaid() {
        assertThat(service.caller().remainingAfter("alice", "{\"limits\":[\"api=token-bucket:5/60s\"]}"))
                .isEqualTo(4);
    }

    @Test
    void subjectsArePercentDecodedSegments() {
        Caller caller = service.caller();

        caller.acquire("a%2Fb%20%C3%A9+c", ONE_LIMIT);

        assertThat(caller.acquire("a%2fb%20%c3%a9%2Bc", ONE_LIMIT).statusCode()).isEqualTo(429);
        assertThat(caller.acquire("a%2Fb%20%C3%A9%20c", ONE_LIMIT).statusCode()).isEqualTo(200);
        assertThat(caller.acquire("acquire", ONE_LIMIT).statusCode()).isEqualTo(200);
        assertThat(caller.acquire("%2e%2e", ONE_LIMIT).statusCode()).isEqualTo(200);
    }

    @Test
    void theMediaTypeMayHaveItsCharset() {
        HttpResponse<String> response = service.caller()
                .post("/v1/rate-limits/alice/acquire", "Application/JSON; Charset=\"UTF-8\"", ONE_LIMIT);

        assertThat(response.statusCode()).isEqualTo(200);
    }
}
