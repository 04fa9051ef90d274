package dev.hexis.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.app.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Somebody who calls a service, over real HTTP. */
public record Caller(URI service) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends a request without a body. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    /** Asks for permits with a body of JSON. */
    public HttpResponse<String> acquire(String subject, String body) {
        return post("/v1/rate-limits/" + subject + "/acquire", "application/json", body);
    }

    public HttpResponse<String> post(String path, String mediaType, String body) {
        return send(request(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The permits of the first limit that remain after an acquisition that must have been allowed. */
    public long remainingAfter(String subject, String body) {
        HttpResponse<String> response = acquire(subject, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).path("limits").path(0).path("remaining").longValue();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Asserts that a response is a problem as RFC 9457 has it, and returns it. */
    public static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").stringValue()).isNotEmpty();
        assertThat(problem.path("title").stringValue()).isNotEmpty();
        assertThat(problem.path("detail").stringValue()).isNotEmpty();
        return problem;
    }

    /** The same, and its detail. */
    public static String detail(HttpResponse<String> response, int status) {
        return problem(response, status).path("detail").stringValue();
    }
}
