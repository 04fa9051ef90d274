package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hexis.app.Caller;
import dev.hexis.domain.session.SessionToken;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class SessionRoutesTest {
    private static final String CURRENT = "/v1/sessions/current";
    private static final String STRANGER = "A".repeat(22) + '.' + "A".repeat(16) + '.' + "A".repeat(43);

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void whatIsCreatedIsOpenedWithItsToken() {
        HttpResponse<String> response = create(
                "{\"principal\":\"alice\",\"attributes\":{\"cart\":[1,{\"n\":2}],\"theme\":\"dark\"},\"idleMs\":60000}");
        JsonNode created = Caller.json(response);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        String token = created.path("token").stringValue();
        String handle = handle(token);
        HttpResponse<String> opened = current("GET", token, "");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body())
                .isEqualTo("{\"principal\":\"alice\",\"handle\":\"" + handle
                        + "\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"lastSeenAt\":\"2026-01-01T00:00:00Z\","
                        + "\"expiresAt\":\"2026-01-01T00:01:00Z\",\"endsAt\":\"2026-01-01T12:00:00Z\",\"version\":0,"
                        + "\"attributes\":{\"cart\":[1,{\"n\":2}],\"theme\":\"dark\"}}");
        assertThat(response.body())
                .isEqualTo("{\"token\":\"" + token + "\"," + opened.body().substring(1));
    }

    @Test
    void attributesAreSetAndRemovedAtTheVersionThatWasRead() {
        String token = login("alice");

        HttpResponse<String> saved = current(
                "PATCH", token, "{\"set\":{\"theme\":\"light\",\"n\":null},\"remove\":[\"cart\"],\"version\":0}");

        assertThat(saved.body()).isEqualTo("{\"version\":1}");
        assertThat(Caller.json(current("GET", token, "")).path("attributes").toString())
                .isEqualTo("{\"n\":null,\"theme\":\"light\"}");
        assertThat(Caller.detail(current("PATCH", token, "{\"version\":0}"), 409))
                .isEqualTo("the session has version 1");
    }

    @Test
    void aSessionThatWouldHoldTooMuchIsLeftAsItIs() {
        String token = login("alice");
        StringBuilder most = new StringBuilder();
        for (int i = 0; i < 127; i++) {
            most.append(i == 0 ? "" : ",").append("\"a").append(i).append("\":1");
        }
        current("PATCH", token, "{\"set\":{" + most + "}}");

        assertThat(Caller.detail(current("PATCH", token, "{\"set\":{\"more\":1}}"), 409))
                .isEqualTo("the session would hold 129 attributes, more than 128");
        assertThat(Caller.detail(current("PATCH", token, "{\"set\":{" + most + ",\"b\":1,\"c\":1}}"), 400))
                .isEqualTo("attributes: 129 given, must be at most 128");
    }

    @Test
    void aRotatedTokenGoesOnForTheOverlap() {
        String old = login("alice");
        String next = Caller.json(current("POST", "/rotate", old, "{\"overlapMs\":5000}"))
                .path("token")
                .stringValue();

        assertThat(next).isNotEqualTo(old);
        assertThat(Caller.json(current("POST", "/rotate", old, ""))
                        .path("token")
                        .stringValue())
                .isEqualTo(next);
        assertThat(current("GET", old, "").statusCode()).isEqualTo(200);
        service.pass(Duration.ofSeconds(5));
        assertThat(current("GET", old, "").statusCode()).isEqualTo(401);
        assertThat(current("GET", next, "").statusCode()).isEqualTo(200);
        assertThat(Caller.detail(current("POST", "/rotate", next, "{\"overlapMs\":60001}"), 400))
                .startsWith("overlap PT1M0.001S of a session must be");
    }

    @Test
    void loggingOutTwiceIsNoMistake() {
        String token = login("alice");

        assertThat(current("DELETE", token, "").body()).isEqualTo("{\"destroyed\":1}");
        assertThat(current("DELETE", token, "").body()).isEqualTo("{\"destroyed\":0}");
        assertThat(current("DELETE", "nonsense", "").body()).isEqualTo("{\"destroyed\":0}");
        assertThat(current("GET", token, "").statusCode()).isEqualTo(401);
    }

    @Test
    void aPrincipalsSessionsAreListedAndEnded() {
        String one = login("al ice");
        String two = login("al ice");
        login("al ice");
        String all = "/v1/sessions?principal=al%20ice";

        JsonNode sessions = Caller.json(service.caller().get(all)).path("sessions");
        assertThat(sessions).hasSize(3);
        assertThat(sessions.findValuesAsString("handle")).contains(handle(one), handle(two));
        assertThat(service.caller().get(all).body()).doesNotContain(secret(one));
        assertThat(service.caller()
                        .send("DELETE", all + "&handle=" + handle(one))
                        .body())
                .isEqualTo("{\"destroyed\":1}");
        assertThat(current("GET", one, "").statusCode()).isEqualTo(401);
        assertThat(service.caller().send("DELETE", all).body()).isEqualTo("{\"destroyed\":2}");
        assertThat(current("GET", two, "").statusCode()).isEqualTo(401);
        assertThat(service.caller().get(all).body()).isEqualTo("{\"sessions\":[]}");
    }

    @Test
    void withoutATokenThatOpensASessionTheAnswerIs401WithAChallenge() {
        HttpResponse<String> without = service.caller().get(CURRENT);
        assertThat(Caller.detail(without, 401))
                .isEqualTo("the session's token must be sent as Authorization: Bearer TOKEN");
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");

        for (String token : new String[] {STRANGER, "nonsense"}) {
            HttpResponse<String> refused = current("GET", token, "");
            assertThat(Caller.detail(refused, 401)).startsWith("the token opens no session");
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
            assertThat(current("PATCH", token, "{\"set\":{\"a\":1}}").statusCode())
                    .isEqualTo(401);
            assertThat(current("POST", "/rotate", token, "").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | principal must be a string",
                "{\"principal\":\"\"}                      | principal of 0 characters must have 1 to 512",
                "{\"principal\":\"a\",\"attribute\":{}}    | unknown member 'attribute'; did you mean 'attributes'?",
                "{\"principal\":\"a\",\"attributes\":[]}   | attributes must be an object of attributes",
                "{\"principal\":\"a\",\"attributes\":{\"\":1}} | attribute name of 0 characters",
                "{\"principal\":\"a\",\"idleMs\":999}      | idle time PT0.999S of a session must be",
                "{\"principal\":\"a\",\"idleMs\":2000,\"absoluteMs\":1000} | absolute time PT1S of a session must be",
                "{\"principal\":\"a\",\"idleMs\":\"1h\"}   | idleMs must be a whole number",
            })
    void aWrongCreationIsA400ThatSaysWhatIsWrong(String body, String detail) {
        assertThat(Caller.detail(create(body), 400)).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v1/sessions                            | principal must be given",
                "DELETE | /v1/sessions                            | principal must be given",
                "DELETE | /v1/sessions?principal=                 | principal of 0 characters",
                "DELETE | /v1/sessions?principal=a&handles=b      | unknown parameter 'handles'; did you mean 'handle'?",
                "DELETE | /v1/sessions?principal=a&handle=b       | session handle of 1 characters must be 16",
                "GET    | /v1/sessions/current?token=b            | unknown parameter 'token'",
            })
    void aWrongQueryIsA400ThatSaysWhatIsWrong(String method, String path, String detail) {
        assertThat(Caller.detail(service.caller().send(method, path), 400)).startsWith(detail);
    }

    @Test
    void neitherLogsNorProblemsShowATokenOfOthersNorTheSecretOfOnesOwn() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        StringBuilder answers = new StringBuilder();
        String token = login("alice");
        try {
            answers.append(current("PATCH", token, "{\"version\":7}").body());
            answers.append(current("PATCH", token, "{\"set\":1}").body());
            answers.append(current("POST", "/rotate", token, "{\"overlap\":1}").body());
            answers.append(service.caller()
                    .send("DELETE", "/v1/sessions?principal=a&handle=" + token)
                    .body());
            current("DELETE", token, "");
            answers.append(current("GET", token, "").body());
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        String secret = secret(token);
        assertThat(answers.toString()).contains("about:blank").doesNotContain(secret);
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(secret));
    }

    private static String handle(String token) {
        return new SessionToken(token).handle();
    }

    private static String secret(String token) {
        return token.substring(40);
    }

    private String login(String principal) {
        return Caller.json(create("{\"principal\":\"" + principal + "\",\"attributes\":{\"cart\":1}}"))
                .path("token")
                .stringValue();
    }

    private HttpResponse<String> create(String body) {
        return service.caller().post("/v1/sessions", "application/json", body);
    }

    private HttpResponse<String> current(String method, String token, String body) {
        return current(method, "", token, body);
    }

    private HttpResponse<String> current(String method, String act, String token, String body) {
        HttpRequest.Builder request =
                service.caller().request(CURRENT + act).header("Authorization", "Bearer " + token);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return service.caller().send(request.method(method, BodyPublishers.ofString(body)));
    }
}
