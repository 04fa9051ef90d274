package dev.hexis.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hexis.app.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRoutesTest {
    private static final String STREAM = "/v1/events/order%2F1";
    private static final String GROUP = STREAM + "/groups/a%2Fb";
    private static final String FIRST_RECEIPT = "{\"consumer\":\"c\",\"version\":1,\"deliveries\":1}";

    @RegisterExtension
    private final ServiceFixture service = new ServiceFixture();

    @Test
    void eventsAreAppendedOnceAtTheVersionThatIsExpected() {
        String body = "{\"expectedVersion\":\"none\",\"events\":[" + event("a", "1") + "," + event("b", "2") + "]}";

        HttpResponse<String> appended = post(STREAM, body);
        HttpResponse<String> again = post(STREAM, body);
        HttpResponse<String> late = post(STREAM, "{\"expectedVersion\":1,\"events\":[" + event("x", "9") + "]}");

        assertThat(appended.statusCode()).isEqualTo(201);
        assertThat(appended.body()).isEqualTo("{\"appended\":true,\"first\":1,\"last\":2}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("{\"appended\":false,\"first\":1,\"last\":2}");
        assertThat(Caller.problem(late, 409).path("version").longValue()).isEqualTo(2);
        assertThat(Caller.detail(late, 409)).isEqualTo("stream 'order/1' has version 2, and nothing was appended");
    }

    @Test
    void everyKindOfExpectationIsTaken() {
        assertThat(append("\"exists\"", "a").statusCode()).isEqualTo(409);
        assertThat(append("\"any\"", "a").statusCode()).isEqualTo(201);
        assertThat(append("\"exists\"", "b").statusCode()).isEqualTo(201);
        assertThat(append("2", "c").statusCode()).isEqualTo(201);
        assertThat(append("\"none\"", "d").statusCode()).isEqualTo(409);
    }

    @Test
    void eventsAreReadInBothDirections() {
        post(STREAM, "{\"events\":[" + event("a", "{\"cents\":0.12345678901234567890}") + "]}");
        post(STREAM, "{\"events\":[{\"id\":\"b\",\"type\":\"t\",\"dataBase64\":\"/w==\"}]}");

        assertThat(service.caller().get(STREAM).body())
                .isEqualTo("{\"events\":[{\"version\":1,\"id\":\"a\",\"type\":\"t\","
                        + "\"data\":{\"cents\":0.12345678901234567890},\"at\":\"2026-01-01T00:00:00Z\"},"
                        + "{\"version\":2,\"id\":\"b\",\"type\":\"t\",\"dataBase64\":\"/w==\","
                        + "\"at\":\"2026-01-01T00:00:00Z\"}],\"next\":null}");
        assertThat(versions("?from=2")).isEqualTo("2");
        assertThat(versions("?limit=1")).isEqualTo("1");
        assertThat(versions("?direction=backwards")).isEqualTo("2 1");
        assertThat(versions("?direction=backwards&from=1")).isEqualTo("1");
        assertThat(versions("?from=3")).isEmpty();
    }

    @Test
    void aPageSaysWhereTheNextGoesOn() {
        for (int i = 0; i < 3; i++) {
            append("\"any\"", "e" + i);
        }

        assertThat(next(STREAM + "?limit=2")).isEqualTo("3");
        assertThat(next(STREAM + "?limit=2&from=3")).isEqualTo("null");
        assertThat(next(STREAM + "?limit=3")).isEqualTo("4");
        assertThat(next(STREAM + "?limit=3&from=4")).isEqualTo("null");
        assertThat(next(STREAM + "?limit=2&direction=backwards")).isEqualTo("1");
        assertThat(next(STREAM + "?limit=1&direction=backwards&from=1")).isEqualTo("null");
        create("");
        poll("{\"consumer\":\"c\"}");
        for (int i = 1; i <= 3; i++) {
            String receipt = "{\"consumer\":\"c\",\"version\":" + i + ",\"deliveries\":1}";
            post(GROUP + "/dead-letter", "{\"receipt\":" + receipt + ",\"reason\":\"no\"}");
        }
        assertThat(next(GROUP + "/dead-letters?limit=2")).isEqualTo("3");
        assertThat(next(GROUP + "/dead-letters?from=3&limit=2")).isEqualTo("null");
    }

    @Test
    void aPageOfLargeEventsStopsEarlyAndSaysSo() {
        service.appendLarge("order/1", 6);

        assertThat(versions("")).isEqualTo("1 2 3 4");
        assertThat(next(STREAM)).isEqualTo("5");
        assertThat(versions("?from=5")).isEqualTo("5 6");
        assertThat(next(STREAM + "?from=5")).isEqualTo("null");
        assertThat(versions("?direction=backwards")).isEqualTo("6 5 4 3");
        assertThat(next(STREAM + "?direction=backwards")).isEqualTo("2");
    }

    @Test
    void whatIsDeliveredIsAcknowledgedOnce() {
        append("\"any\"", "a");
        assertThat(create("").statusCode()).isEqualTo(201);
        assertThat(create("").statusCode()).isEqualTo(200);

        HttpResponse<String> polled = poll("{\"consumer\":\"c\"}");

        assertThat(polled.body())
                .isEqualTo("{\"deliveries\":[{\"receipt\":" + FIRST_RECEIPT + ",\"event\":{\"version\":1,\"id\":\"a\","
                        + "\"type\":\"t\",\"data\":1,\"at\":\"2026-01-01T00:00:00Z\"}}]}");
        assertThat(stats("pending")).isEqualTo(1);
        assertThat(poll("{\"consumer\":\"c\"}").body()).isEqualTo("{\"deliveries\":[]}");
        String receipts = "{\"receipts\":[" + FIRST_RECEIPT + "]}";
        assertThat(post(GROUP + "/ack", receipts).body()).isEqualTo("{\"valid\":[true]}");
        assertThat(post(GROUP + "/ack", receipts).body()).isEqualTo("{\"valid\":[false]}");
        assertThat(stats("pending")).isZero();
    }

    @Test
    void aGroupBeginsWhereItIsTold() {
        append("\"any\"", "a");
        append("\"any\"", "b");
        assertThat(create("{\"start\":1}").statusCode()).isEqualTo(201);

        assertThat(stats("lag")).isEqualTo(1);
        assertThat(service.caller().send("DELETE", GROUP).body()).isEqualTo("{\"deleted\":true}");
        assertThat(service.caller().send("DELETE", GROUP).body()).isEqualTo("{\"deleted\":false}");
        create("{\"start\":\"end\"}");
        assertThat(stats("lag")).isZero();
    }

    @Test
    void aPollWaitsUntilSomethingIsAppended() {
        create("");
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> poll("{\"consumer\":\"c\",\"waitMs\":20000}"));

        append("\"any\"", "a");

        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(15))
                .satisfies(polled -> assertThat(polled.body()).contains("\"id\":\"a\""));
    }

    @Test
    void aPollThatWaitsDoesNotHoldUpTheStop() {
        create("");
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> poll("{\"consumer\":\"c\",\"waitMs\":20000}"));
        await().until(() -> stats("pending") == 0);

        service.stop();

        assertThat(waiting.handle((response, failure) -> true)).succeedsWithin(Duration.ofSeconds(15));
    }

    @Test
    void aStaleEventIsClaimedAndItsOldReceiptIsWorthNothing() {
        append("\"any\"", "a");
        create("");
        poll("{\"consumer\":\"c\",\"leaseMs\":1000}");
        String heartbeat = "{\"receipts\":[" + FIRST_RECEIPT + "],\"leaseMs\":2000}";
        assertThat(post(GROUP + "/heartbeat", heartbeat).body()).isEqualTo("{\"valid\":[true]}");
        service.pass(Duration.ofMillis(1500));
        assertThat(post(GROUP + "/claim-stale", "{\"consumer\":\"d\"}").body()).isEqualTo("{\"deliveries\":[]}");
        service.pass(Duration.ofMillis(501));

        assertThat(post(GROUP + "/claim-stale", "{\"consumer\":\"d\"}").body())
                .contains("{\"consumer\":\"d\",\"version\":1,\"deliveries\":2}");
        assertThat(post(GROUP + "/heartbeat", heartbeat).body()).isEqualTo("{\"valid\":[false]}");
    }

    @Test
    void anEventIsHandedBackAndThenGivenUp() {
        append("\"any\"", "a");
        create("");
        poll("{\"consumer\":\"c\"}");

        assertThat(post(GROUP + "/retry", "{\"receipt\":" + FIRST_RECEIPT + ",\"delayMs\":1000}")
                        .body())
                .isEqualTo("{\"valid\":true}");
        assertThat(stats("delayed")).isEqualTo(1);
        assertThat(poll("{\"consumer\":\"c\"}").body()).isEqualTo("{\"deliveries\":[]}");
        service.pass(Duration.ofSeconds(1));
        poll("{\"consumer\":\"c\"}");
        String second = "{\"consumer\":\"c\",\"version\":1,\"deliveries\":2}";
        String giveUp = "{\"receipt\":" + second + ",\"reason\":\"no\"}";
        assertThat(post(GROUP + "/dead-letter", giveUp).body()).isEqualTo("{\"valid\":true}");
        assertThat(post(GROUP + "/dead-letter", giveUp).body()).isEqualTo("{\"valid\":false}");

        assertThat(service.caller().get(GROUP + "/dead-letters").body())
                .startsWith("{\"deadLetters\":[{\"number\":1,\"receipt\":" + second + ",\"event\":{\"version\":1,")
                .contains("\"reason\":\"no\",\"at\":\"2026-01-01T00:00:01Z\"");
    }

    @Test
    void trimmingSaysWhoNeedsWhatWasKept() {
        append("\"any\"", "a");
        append("\"any\"", "b");
        assertThat(post(STREAM + "/trim", "{\"keepFrom\":2}").body())
                .isEqualTo("{\"removed\":1,\"from\":2,\"heldBy\":null}");
        create("");

        assertThat(post(STREAM + "/trim", "{\"keepNewest\":0}").body())
                .isEqualTo("{\"removed\":0,\"from\":1,\"heldBy\":\"a/b\"}");
    }

    @Test
    void aGroupThatDoesNotExistIsNotFound() {
        assertThat(Caller.detail(poll("{\"consumer\":\"c\"}"), 404)).isEqualTo("the stream has no such group");
        assertThat(Caller.detail(post(GROUP + "/claim-stale", "{\"consumer\":\"c\"}"), 404))
                .isEqualTo("the stream has no such group");
        assertThat(Caller.detail(service.caller().get(GROUP), 404)).isEqualTo("stream 'order/1' has no group 'a/b'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| {\"events\":[]} | number of events 0",
                "| {\"events\":[{\"type\":\"t\"}]} | data or dataBase64",
                "| {\"events\":[{\"type\":\"t\",\"data\":1,\"dataBase64\":\"\"}]} | data or dataBase64",
                "| {\"events\":[{\"type\":\"t\",\"dataBase64\":\"?\"}]} | dataBase64 must be Base64",
                "| {\"events\":[{\"typ\":\"t\"}]} | unknown member 'typ'; did you mean 'type'?",
                "| {\"expectedVersion\":\"new\",\"events\":[]} | expectedVersion 'new' must be any, none, exists",
                "| {\"expectedVersion\":-1,\"events\":[{\"type\":\"t\",\"data\":1}]} | expected version -1",
                "?from=1 | {\"events\":[]} | unknown parameter 'from'",
                "/trim | {} | keepNewest or keepFrom",
                "/trim | {\"keepNewest\":1,\"keepFrom\":1} | keepNewest or keepFrom",
                "/groups/g/poll | {} | consumer must be a string",
                "/groups/g/poll | {\"consumer\":\"c\",\"max\":4294967297} | number of events 2147483647",
                "/groups/g/poll | {\"consumer\":\"c\",\"leaseMs\":0} | lease PT0S",
                "/groups/g/poll | {\"consumer\":\"c\",\"waitMs\":20001} | waitMs 20001 must be from 0 to 20000",
                "/groups/g/ack | {\"receipts\":[]} | number of receipts 0",
                "/groups/g/ack | {\"receipts\":[{\"consumer\":\"c\",\"version\":1}]} | deliveries must be a whole",
                "/groups/g/retry | {} | receipt must be an object",
                "/groups/g/retry | {\"receipt\":{\"consumer\":\"c\",\"version\":1,\"deliveries\":1},\"delayMs\":-1}"
                        + " | delay PT-0.001S",
                "/groups/g/dead-letter | {\"receipt\":{\"consumer\":\"c\",\"version\":1,\"deliveries\":1}}"
                        + " | reason must be a string",
            })
    void wrongRequestsAreToldWhatIsWrong(String path, String body, String part) {
        assertThat(Caller.detail(post("/v1/events/s" + (path == null ? "" : path), body), 400))
                .contains(part);
    }

    @Test
    void wrongQueriesAreToldWhatIsWrong() {
        assertThat(Caller.detail(service.caller().get(STREAM + "?limit=0"), 400))
                .contains("limit 0");
        assertThat(Caller.detail(service.caller().get(STREAM + "?from=0"), 400)).contains("version 0");
        assertThat(Caller.detail(service.caller().get(STREAM + "?direction=up"), 400))
                .contains("direction 'up' must be");
        assertThat(Caller.detail(service.caller().get(GROUP + "/dead-letters?from=0"), 400))
                .contains("number of a dead letter 0");
        assertThat(Caller.detail(create("{\"start\":\"middle\"}"), 400)).contains("start 'middle' must be");
    }

    private HttpResponse<String> append(String expected, String id) {
        return post(STREAM, "{\"expectedVersion\":" + expected + ",\"events\":[" + event(id, "1") + "]}");
    }

    private HttpResponse<String> create(String body) {
        return service.caller()
                .send(service.caller()
                        .request(GROUP)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> poll(String body) {
        return post(GROUP + "/poll", body);
    }

    private long stats(String member) {
        return Caller.json(service.caller().get(GROUP)).path(member).longValue();
    }

    private String versions(String query) {
        StringBuilder versions = new StringBuilder();
        Caller.json(service.caller().get(STREAM + query))
                .path("events")
                .forEach(event ->
                        versions.append(' ').append(event.path("version").longValue()));
        return versions.toString().strip();
    }

    private String next(String path) {
        return Caller.json(service.caller().get(path)).path("next").toString();
    }

    private HttpResponse<String> post(String path, String body) {
        return service.caller().post(path, "application/json", body);
    }

    private static String event(String id, String data) {
        return "{\"id\":\"" + id + "\",\"type\":\"t\",\"data\":" + data + "}";
    }
}
