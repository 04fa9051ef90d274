package dev.hexis.app.http;

import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.Event;
import dev.hexis.domain.eventlog.ExpectedVersion;
import dev.hexis.domain.eventlog.Retention;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What is appended to a stream, and what is to stay of it. */
final class EventBody {
    private static final int STREAM_SEGMENT = 3;
    private static final String EVENT = "{\"id\": \"b1f3\", \"type\": \"paid\", \"data\": {\"cents\": 995}}";
    private static final String APPEND = "{\"expectedVersion\": 1, \"events\": [" + EVENT + "]}";
    private static final String TRIM = "{\"keepNewest\": 1000}";

    private EventBody() {}

    /** The stream that a request is about. */
    static String stream(Context context) {
        return Problem.checked(() -> Append.checkedStream(PercentEncoding.segment(context, STREAM_SEGMENT)));
    }

    static Append append(Context context) {
        String stream = stream(context);
        JsonBody body = JsonBody.of(context, APPEND, "expectedVersion", "events");
        List<Event> events = new ArrayList<>();
        for (JsonBody event : body.objects("events", EVENT, "id", "type", "data", "dataBase64")) {
            String id =
                    event.optionalText("id").orElseGet(() -> UUID.randomUUID().toString());
            String type = event.text("type");
            byte[] payload = payload(event);
            events.add(Problem.checked(() -> new Event(id, type, payload)));
        }
        ExpectedVersion expected = expected(body);
        return Problem.checked(() -> new Append(stream, expected, events));
    }

    static Retention retention(Context context) {
        JsonBody body = JsonBody.of(context, TRIM, "keepNewest", "keepFrom");
        if (body.has("keepNewest") == body.has("keepFrom")) {
            throw JsonBody.bad("the body must have keepNewest or keepFrom, such as " + TRIM);
        }
        return Problem.checked(() -> body.has("keepNewest")
                ? Retention.newest(body.integer("keepNewest"))
                : Retention.from(body.integer("keepFrom")));
    }

    private static ExpectedVersion expected(JsonBody body) {
        JsonNode value = body.node("expectedVersion");
        if (value.isMissingNode()) {
            return ExpectedVersion.ANY;
        }
        if (!value.isString()) {
            long version = body.integer("expectedVersion");
            return Problem.checked(() -> ExpectedVersion.exactly(version));
        }
        return switch (value.stringValue()) {
            case "any" -> ExpectedVersion.ANY;
            case "none" -> ExpectedVersion.NO_STREAM;
            case "exists" -> ExpectedVersion.EXISTS;
            default ->
                throw JsonBody.bad(
                        "expectedVersion '" + value.stringValue() + "' must be any, none, exists or a whole number");
        };
    }

    private static byte[] payload(JsonBody event) {
        if (event.has("data") == event.has("dataBase64")) {
            throw JsonBody.bad("each event must have data or dataBase64, such as " + EVENT);
        }
        if (event.has("data")) {
            return Json.text(event.node("data")).getBytes(StandardCharsets.UTF_8);
        }
        String encoded = event.text("dataBase64");
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw JsonBody.bad("dataBase64 must be Base64: " + e.getMessage());
        }
    }
}
