package dev.hexis.app.http;

import io.javalin.http.Context;
import java.util.List;

/**
 * What an acquisition is asked with.
 *
 * @param limits the limits in their text form
 * @param permits how many permits, 1 if the body does not say
 */
record AcquireBody(List<String> limits, long permits) {
    private static final String LIMIT = "api=token-bucket:100/60s";
    private static final String EXAMPLE = "{\"limits\": [\"" + LIMIT + "\"], \"permits\": 1}";

    static AcquireBody of(Context context) {
        JsonBody body = JsonBody.of(context, EXAMPLE, "limits", "permits");
        return new AcquireBody(body.texts("limits", LIMIT), body.integer("permits", 1));
    }
}
