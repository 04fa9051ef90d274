package dev.hexis.app.http;

import dev.hexis.app.config.Nearest;
import dev.hexis.app.json.Json;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/**
 * What an acquisition is asked with, read strictly: unknown members and wrong types are refused.
 *
 * @param limits the limits in their text form
 * @param permits how many permits, 1 if the body does not say
 */
record AcquireBody(List<String> limits, long permits) {
    private static final String LIMITS = "limits";
    private static final String PERMITS = "permits";
    private static final String EXAMPLE = "{\"limits\": [\"api=token-bucket:100/60s\"], \"permits\": 1}";

    static AcquireBody parse(byte[] text) {
        if (text.length == 0) {
            throw bad("the request has no body; it takes " + EXAMPLE);
        }
        JsonNode body = read(text);
        if (!body.isObject()) {
            throw bad("the body must be a JSON object such as " + EXAMPLE);
        }
        for (String member : body.propertyNames()) {
            if (!member.equals(LIMITS) && !member.equals(PERMITS)) {
                throw bad("unknown member '" + member + "'" + Nearest.hint(member, List.of(LIMITS, PERMITS))
                        + " (known: limits, permits)");
            }
        }
        return new AcquireBody(limits(body.path(LIMITS)), permits(body.path(PERMITS)));
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

    private static List<String> limits(JsonNode node) {
        List<String> limits = new ArrayList<>();
        for (JsonNode limit : node) {
            limits.add(limit.isString() ? limit.stringValue() : "");
        }
        if (!node.isArray() || limits.contains("")) {
            throw bad("limits must be an array of strings such as \"api=token-bucket:100/60s\"");
        }
        return limits;
    }

    private static long permits(JsonNode node) {
        if (node.isMissingNode()) {
            return 1;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw bad("permits must be a whole number below 2^53");
        }
        return node.longValue();
    }

    private static ProblemException bad(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, detail).asException();
    }
}
