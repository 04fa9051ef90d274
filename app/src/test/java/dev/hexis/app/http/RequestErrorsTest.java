package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestErrorsTest {
    private static final String GOOD = "{\"limits\":[\"api=token-bucket:2/60s\"]}";
    private static final String ACQUIRE = "/v1/rate-limits/alice/acquire";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | the request has no body; it takes {\"limits\": [",
                "{\"limits\":[\"api=token-bucket:2/60s\"  | the body is not JSON: Unexpected end-of-input",
                "{limits:[]}                           | the body is not JSON: Unexpected character",
                "{\"limits\":[],}                      | the body is not JSON: Unexpected character",
                "{\"limits\":[]} {}                    | the body is not JSON: something follows the first value at line 1, column 15",
                "{\"limits\":[],\"limits\":[]}         | the body is not JSON: Duplicate Object property \"limits\"",
                "[]                                    | the body must be a JSON object such as {\"limits\": [",
                "null                                  | the body must be a JSON object such as {\"limits\": [",
                "{\"limits\":[\"x\"],\"permit\":1}     | unknown member 'permit'; did you mean 'permits'?",
                "{\"limits\":[\"x\"],\"subject\":\"b\"} | unknown member 'subject' (known: limits, permits)",
                "{\"permits\":1}                       | limits must be an array of strings",
                "{\"limits\":\"api=token-bucket:2/60s\"} | limits must be an array of strings",
                "{\"limits\":[1]}                      | limits must be an array of strings",
                "{\"limits\":[null]}                   | limits must be an array of strings",
                "{\"limits\":null}                     | limits must be an array of strings",
                "{\"limits\":[],\"permits\":\"1\"}     | permits must be a whole number",
                "{\"limits\":[],\"permits\":1.5}       | permits must be a whole number",
                "{\"limits\":[],\"permits\":1e3}       | permits must be a whole number",
                "{\"limits\":[],\"permits\":null}      | permits must be a whole number",
                "{\"limits\":[],\"permits\":true}      | permits must be a whole number",
                "{\"limits\":[],\"permits\":9223372036854775808} | permits must be a whole number",
                "{\"limits\":[]}                       | limits: 0 given, must be from 1 to 32",
                "{\"limits\":[\"api\"]}                | limit 'api' must have the form name=algorithm:permits/period",
                "{\"limits\":[\"api=leaky:2/60s\"]}    | limit 'api=leaky:2/60s': algorithm 'leaky' is not one of",
                "{\"limits\":[\"a=fixed-window:0/1s\"]} | limit 'a': permits 0 must be from 1 to 2^53 - 1",
                "{\"limits\":[\"a=fixed-window:1/1s\",\"a=fixed-window:2/1s\"]} | limit name 'a' stands twice",
                "{\"limits\":[\"a=fixed-window:1/1s\"],\"permits\":0} | permits 0 must be from 1 to",
                "{\"limits\":[\"a=fixed-window:1/1s\"],\"permits\":9007199254740992} | permits 9007199254740992 must be",
            })
    void aWrongBodyIsA400ThatSaysWhatIsWrong(String body, String detail) {
        HttpResponse<String> response = service.caller().acquire("alice", body);

        assertThat(Caller.detail(response, 400)).startsWith(detail).doesNotContain("tools.jackson", "dev.hexis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alice                                            | limits: 0 given, must be from 1 to 32",
                "alice?limits=api=token-bucket:2/60s              | unknown parameter 'limits'; did you mean 'limit'?",
                "alice?limit=api                                  | limit 'api' must have the form",
                "alice?limit=a=fixed-window:1/1s&permits=0        | permits 0 must be from 1 to",
                "alice?limit=a=fixed-window:1/1s&permits=one      | permits must be given once, as a whole number",
                "alice?limit=a=fixed-window:1/1s&permits=         | permits must be given once, as a whole number",
                "alice?limit=a=fixed-window:1/1s&permits=1&permits=2 | permits must be given once, as a whole number",
                "alice?limit=a=fixed-window:1/1s&force            | unknown parameter 'force'",
                "alice?limit=%FF                                  | the percent-encoding of the path or the query",
                "alice?limit=a=fixed-window:1/1s&%C3=1            | the percent-encoding of the path or the query",
            })
    void aWrongQueryIsA400ThatSaysWhatIsWrong(String path, String detail) {
        HttpResponse<String> response = service.caller().get("/v1/rate-limits/" + path);

        assertThat(Caller.detail(response, 400)).startsWith(detail);
    }

    @Test
    void aQueryIsUtf8WhateverCharsetIsNamed() {
        Caller caller = service.caller();
        String path = "/v1/rate-limits/alice?limit=a=fixed-window:1/1s&permits=1";

        for (String charset : List.of("charset", "charset=UTF-16", "charset=none")) {
            HttpRequest.Builder request = caller.request(path).header("Content-Type", "text/plain; " + charset);
            assertThat(caller.send(request.GET()).statusCode()).as(charset).isEqualTo(200);
        }
    }

    @Test
    void resetTakesNoPermitsAndAcquireNoParameters() {
        String path = "/v1/rate-limits/alice?limit=a=fixed-window:1/1s&permits=1";

        assertThat(Caller.detail(service.caller().send("DELETE", path), 400)).isEqualTo("unknown parameter 'permits'");
        assertThat(Caller.detail(service.caller().post(ACQUIRE + "?permits=2", "application/json", GOOD), 400))
                .isEqualTo("unknown parameter 'permits'");
    }

    @Test
    void aSubjectMustBeUtf8AndNotTooLong() {
        assertThat(Caller.detail(service.caller().acquire("al%FFice", GOOD), 400))
                .contains("UTF-8");
        assertThat(Caller.detail(service.caller().acquire("a".repeat(513), GOOD), 400))
                .isEqualTo("subject of 513 characters must have 1 to 512");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "application/json;charset=latin1"
    })
    void anotherMediaTypeIsA415(String mediaType) {
        HttpResponse<String> response = service.caller().post(ACQUIRE, mediaType, GOOD);

        assertThat(Caller.detail(response, 415)).contains("Content-Type: application/json");
    }

    @Test
    void aBodyWithoutMediaTypeIsA415() {
        HttpResponse<String> response =
                service.caller().send(service.caller().request(ACQUIRE).POST(BodyPublishers.ofString(GOOD)));

        assertThat(Caller.detail(response, 415)).contains("Content-Type: application/json");
    }

    @Test
    void aBodyMayHave64KiBAndNoMore() {
        String most = GOOD + " ".repeat(64 * 1024 - GOOD.length());

        assertThat(service.caller().acquire("alice", most).statusCode()).isEqualTo(200);
        assertThat(Caller.detail(service.caller().acquire("alice", most + " "), 413))
                .isEqualTo("the body has more than 65536 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /health                | GET, HEAD",
                "GET    | /v1/rate-limits/a/acquire | POST",
                "PUT    | /v1/rate-limits/a      | GET, DELETE, HEAD",
                "OPTIONS| /v1/rate-limits/a      | GET, DELETE, HEAD",
            })
    void anotherMethodIsA405ThatSaysWhichAreAllowed(String method, String path, String allowed) {
        HttpResponse<String> response = service.caller().send(method, path);

        assertThat(Caller.detail(response, 405)).startsWith(method + " is not one of ");
        assertThat(response.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder(allowed.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/nothing",
        "/v1/rate-limits",
        "/v1/rate-limits/",
        "/v1/rate-limits//acquire",
        "/v1/rate-limits/a/b"
    })
    void anUnknownPathIsA404(String path) {
        assertThat(Caller.detail(service.caller().get(path), 404)).isEqualTo("there is nothing at " + path);
    }

    @Test
    void anUpgradeToWebSocketIsJustARequest() throws IOException {
        assertThat(raw(
                        "GET /x HTTP/1.1",
                        "Host: x",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13"))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void whatIsNotHttpIsAProblemToo() throws IOException {
        assertThat(raw("GET /a b HTTP/1.1", "Host: x"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .contains("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400");
        assertThat(raw("GET /%ZZ HTTP/1.1", "Host: x"))
                .startsWith("HTTP/1.1 400 ")
                .contains("problem+json");
        assertThat(raw("GET /v1/rate-limits/alice?limit=%4 HTTP/1.1", "Host: x"))
                .startsWith("HTTP/1.1 400 ")
                .contains("problem+json");
        assertThat(raw("GET / HTTP/1.1", "Host: x", "X: " + "x".repeat(9000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("problem+json");
    }

    private String raw(String... lines) throws IOException {
        int port = service.caller().service().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
