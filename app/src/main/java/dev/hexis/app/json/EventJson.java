package dev.hexis.app.json;

import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.DeadLetter;
import dev.hexis.domain.eventlog.Delivery;
import dev.hexis.domain.eventlog.GroupStats;
import dev.hexis.domain.eventlog.Receipt;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.domain.eventlog.Trim;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events and what becomes of them as JSON. A payload is a JSON value, stored as its text in UTF-8; what others stored
 * in another form is told apart, as base64.
 */
public final class EventJson {
    private EventJson() {}

    /** The members {@code version}, {@code id}, {@code type}, {@code data} or {@code dataBase64}, and {@code at}. */
    public static ObjectNode of(StoredEvent stored) {
        ObjectNode json = Json.object()
                .put("version", stored.version())
                .put("id", stored.event().id())
                .put("type", stored.event().type());
        addData(json, stored.event().payload());
        return json.put("at", stored.at().toString());
    }

    /** The members {@code receipt} and {@code event}. */
    public static ObjectNode of(Delivery delivery) {
        ObjectNode json = Json.object().set("receipt", of(delivery.receipt()));
        return json.set("event", of(delivery.event()));
    }

    /** The members {@code consumer}, {@code version} and {@code deliveries}. */
    public static ObjectNode of(Receipt receipt) {
        return Json.object()
                .put("consumer", receipt.consumer())
                .put("version", receipt.version())
                .put("deliveries", receipt.deliveries());
    }

    /** The members {@code number}, {@code receipt}, {@code event}, {@code reason} and {@code at}. */
    public static ObjectNode of(DeadLetter letter) {
        ObjectNode json = Json.object().put("number", letter.number()).set("receipt", of(letter.receipt()));
        json.set("event", of(letter.event()));
        return json.put("reason", letter.reason()).put("at", letter.at().toString());
    }

    /** The members {@code appended}, and {@code first} and {@code last}, or {@code version} of a conflict. */
    public static ObjectNode of(AppendOutcome outcome) {
        ObjectNode json = Json.object().put("appended", outcome instanceof AppendOutcome.Appended);
        if (outcome instanceof AppendOutcome.Appended appended) {
            return json.put("first", appended.first()).put("last", appended.last());
        }
        if (outcome instanceof AppendOutcome.AlreadyAppended before) {
            return json.put("first", before.first()).put("last", before.last());
        }
        return json.put("version", ((AppendOutcome.Conflict) outcome).version());
    }

    /** The members {@code removed}, {@code from} and {@code heldBy}, which is null if no group held anything. */
    public static ObjectNode of(Trim trim) {
        return Json.object()
                .put("removed", trim.removed())
                .put("from", trim.from())
                .put("heldBy", trim.heldBy().orElse(null));
    }

    /** How a group stands; {@code oldest} is null if nothing is pending. */
    public static ObjectNode of(GroupStats stats) {
        ObjectNode json = Json.object()
                .put("length", stats.length())
                .put("version", stats.version())
                .put("delivered", stats.delivered())
                .put("lag", stats.lag().atLeast())
                .put("lagIsExact", stats.lag().isExact())
                .put("pending", stats.pending())
                .put("stale", stats.stale())
                .put("delayed", stats.delayed());
        stats.oldest()
                .ifPresentOrElse(
                        oldest -> json.putObject("oldest")
                                .put("version", oldest.version())
                                .put(
                                        "appendedAt",
                                        oldest.appended().map(Object::toString).orElse(null)),
                        () -> json.putNull("oldest"));
        return json.put("at", stats.at().toString());
    }

    /** One member, an array. */
    public static <T> ObjectNode list(String member, List<T> items, Function<T, ObjectNode> form) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray(member);
        items.forEach(item -> array.add(form.apply(item)));
        return json;
    }

    private static void addData(ObjectNode json, byte[] payload) {
        try {
            JsonNode data = Json.read(payload);
            if (!data.isMissingNode()) {
                json.set("data", data);
                return;
            }
        } catch (JacksonException e) {
            // not JSON, and nobody said that it would be
        }
        json.put("dataBase64", Base64.getEncoder().encodeToString(payload));
    }
}
