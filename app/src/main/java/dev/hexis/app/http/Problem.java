package dev.hexis.app.http;

import dev.hexis.app.json.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type a URI that names the kind; {@code about:blank} if the status says it all
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what it was this time
 * @param members further members of that kind
 */
record Problem(String type, String title, int status, String detail, ObjectNode members) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String detail) {
        return of(status.getCode(), detail);
    }

    static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, Json.object());
    }

    /**
     * Makes a value of what the caller sent, and answers 400 if it refuses that: so what the caller did wrong is told
     * apart from what goes wrong later.
     */
    static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw of(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())).asException();
        }
    }

    Problem with(String member, String value) {
        return new Problem(type, title, status, detail, members.deepCopy().put(member, value));
    }

    Problem with(String member, long value) {
        return new Problem(type, title, status, detail, members.deepCopy().put(member, value));
    }

    ProblemException asException() {
        return new ProblemException(this);
    }

    String json() {
        ObjectNode json = Json.object()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return Json.text(json.setAll(members));
    }

    void writeTo(Context context) {
        context.status(status).contentType(MEDIA_TYPE).result(json());
    }
}
