package dev.hexis.app.http;

import dev.hexis.app.config.Nearest;
import dev.hexis.app.json.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON object that a request is sent with, read strictly: unknown members and wrong types are refused. */
final class JsonBody {
    private final ObjectNode members;

    private JsonBody(ObjectNode members) {
        this.members = members;
    }

    /**
     * The body of a request.
     *
     * @param example a good body, for whoever sent none
     * @param known the members it may have
     */
    static JsonBody of(Context context, String example, String... known) {
        RequestBody.requireJson(context);
        byte[] text = context.bodyAsBytes();
        if (text.length == 0) {
            throw bad("the request has no body; it takes " + example);
        }
        if (!(read(text) instanceof ObjectNode members)) {
            throw bad("the body must be a JSON object such as " + example);
        }
        return of(members, known);
    }

    private static JsonBody of(ObjectNode members, String... known) {
        List<String> names = List.of(known);
        for (String member : members.propertyNames()) {
            if (!names.contains(member)) {
                throw bad("unknown member '" + member + "'" + Nearest.hint(member, names) + " (known: "
                        + String.join(", ", names) + ")");
            }
        }
        return new JsonBody(members);
    }

    /** Whether a member is there. */
    boolean has(String member) {
        return members.has(member);
    }

    /** A string that must be there. */
    String text(String member) {
        return optionalText(member).orElseThrow(() -> bad(member + " must be a string"));
    }

    /** A string that may be missing. */
    Optional<String> optionalText(String member) {
        JsonNode value = members.path(member);
        if (!value.isMissingNode() && !value.isString()) {
            throw bad(member + " must be a string");
        }
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.stringValue());
    }

    /** An array of strings that are not empty; it must be there. */
    List<String> texts(String member, String example) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : members.path(member)) {
            texts.add(value.isString() ? value.stringValue() : "");
        }
        if (!members.path(member).isArray() || texts.contains("")) {
            throw bad(member + " must be an array of strings such as \"" + example + "\"");
        }
        return texts;
    }

    /** An array of objects with certain members; it must be there. */
    List<JsonBody> objects(String member, String example, String... known) {
        List<JsonBody> objects = new ArrayList<>();
        for (JsonNode value : members.path(member)) {
            if (value instanceof ObjectNode object) {
                objects.add(of(object, known));
            }
        }
        if (!members.path(member).isArray()
                || objects.size() < members.path(member).size()) {
            throw bad(member + " must be an array of objects, such as " + example);
        }
        return objects;
    }

    /** An object with certain members; it must be there. */
    JsonBody object(String member, String example, String... known) {
        if (!(members.path(member) instanceof ObjectNode object)) {
            throw bad(member + " must be an object, such as " + example);
        }
        return of(object, known);
    }

    /** A whole number that must be there. */
    long integer(String member) {
        JsonNode value = members.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw bad(member + " must be a whole number below 2^53");
        }
        return value.longValue();
    }

    /** A whole number, or another if it is missing. */
    long integer(String member, long otherwise) {
        return members.has(member) ? integer(member) : otherwise;
    }

    /** A whole number that is to be small, or another if it is missing; one that is too large stays so. */
    int small(String member, int otherwise) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(member, otherwise)));
    }

    /** Whether a member is true; false if it is missing. */
    boolean flag(String member) {
        JsonNode value = members.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw bad(member + " must be true or false");
        }
        return value.asBoolean(false);
    }

    /** Any value; a missing node if it is not there. */
    JsonNode node(String member) {
        return members.path(member);
    }

    /** What refuses a body, for those who read more out of it. */
    static ProblemException bad(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, detail).asException();
    }

    private static JsonNode read(byte[] text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw bad("the body is not JSON: " + reason(e));
        }
    }

    /** In the parser's words, but for those about the parser. */
    private static String reason(JacksonException e) {
        String words = e instanceof StreamReadException
                ? e.getOriginalMessage().replaceAll(" \\(start marker.*", "")
                : "something follows the first value";
        TokenStreamLocation place = e.getLocation();
        return place == null ? words : words + " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
