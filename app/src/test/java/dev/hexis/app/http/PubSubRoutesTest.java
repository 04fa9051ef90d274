package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.app.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PubSubRoutesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HELLO = "{\"message\":\"héllo\\nworld\"}";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void whatIsPublishedIsAnEventToThoseWhoListen() throws Exception {
        assertThat(publish("orders", HELLO).body()).isEqualTo("{\"receivers\":0}");
        try (Stream stream = subscribe("/v1/pubsub/orders")) {
            stream.awaitLines(3);

            assertThat(publish("orders", HELLO).body()).isEqualTo("{\"receivers\":1}");
            publish("orders", "{\"messageBase64\":\"/w==\"}");
            stream.awaitLines(9);

            assertThat(stream.lines)
                    .containsExactly(
                            "event: subscribed",
                            "data: {\"topic\":\"orders\"}",
                            "",
                            "event: message",
                            "data: {\"channel\":\"orders\",\"message\":\"héllo\\nworld\"}",
                            "",
                            "event: message",
                            "data: {\"channel\":\"orders\",\"messageBase64\":\"/w==\"}",
                            "");
        }
    }

    @Test
    void aPatternListensToManyChannels() throws Exception {
        try (Stream stream = subscribe("/v1/pubsub?pattern=orders:*")) {
            stream.awaitLines(3);
            publish("orders:e%2Fu%20%7B%7D", "{\"message\":\"1\"}");
            stream.awaitLines(6);

            assertThat(stream.lines.get(4)).isEqualTo("data: {\"channel\":\"orders:e/u {}\",\"message\":\"1\"}");
        }
    }

    @Test
    void aClientThatGoesUnsubscribes() throws Exception {
        subscribe("/v1/pubsub/orders").close();

        await().atMost(PATIENCE).until(() -> publish("orders", HELLO).body().equals("{\"receivers\":0}"));
    }

    @Test
    void aServiceThatStopsEndsItsStreamsAtOnce() throws Exception {
        try (Stream stream = subscribe("/v1/pubsub/orders")) {
            stream.awaitLines(3);
            long start = System.nanoTime();

            service.stop();

            assertThat(stream.ended).succeedsWithin(PATIENCE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | the body must have message or messageBase64",
                "{\"message\":\"a\",\"messageBase64\":\"\"} | the body must have message or messageBase64",
                "{\"message\":1} | message must be a string",
                "{\"messageBase64\":\"?\"} | messageBase64 must be Base64",
                "{\"text\":\"a\"} | unknown member 'text'",
            })
    void whatIsWrongWithABodyIsSaid(String body, String detail) {
        assertThat(Caller.detail(publish("orders", body), 400)).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/pubsub | pattern must be given once",
                "/v1/pubsub?pattern=a&pattern=b | pattern must be given once",
                "/v1/pubsub?pattern= | channel pattern of 0 characters",
                "/v1/pubsub/orders?pattern=a | unknown parameter 'pattern'",
            })
    void whatIsWrongWithASubscriptionIsSaid(String path, String detail) {
        assertThat(Caller.detail(service.caller().get(path), 400)).startsWith(detail);
    }

    private HttpResponse<String> publish(String channel, String body) {
        return service.caller().post("/v1/pubsub/" + channel, "application/json", body);
    }

    private Stream subscribe(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.caller().service() + path))
                .build();
        HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new Stream(response.body());
    }

    /** The lines of a stream, read as they come. */
    private static final class Stream implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private final CompletableFuture<Void> ended;

        Stream(InputStream body) {
            this.body = body;
            this.ended = CompletableFuture.runAsync(this::read);
        }

        void awaitLines(int count) {
            await().atMost(PATIENCE).until(() -> lines.size() >= count);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        private void read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.equals(": ")) {
                        reader.readLine(); // a sign of life ends with a blank line
                    } else {
                        lines.add(line);
                    }
                }
            } catch (IOException e) {
                // closed by us
            }
        }
    }
}
