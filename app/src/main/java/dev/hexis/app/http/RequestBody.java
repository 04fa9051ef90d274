package dev.hexis.app.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a request's body must be; named, so that no web page can send one without being asked first (CORS). */
final class RequestBody {
    static final String BYTES = "application/octet-stream";

    private static final Pattern JSON = Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");

    private RequestBody() {}

    static void requireJson(Context context) {
        String type = String.valueOf(context.header(Header.CONTENT_TYPE));
        if (!JSON.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
            throw Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "the body must be sent with the field Content-Type: application/json")
                    .asException();
        }
    }

    static void requireBytes(Context context) {
        String type = String.valueOf(context.header(Header.CONTENT_TYPE));
        if (!type.toLowerCase(Locale.ROOT).trim().equals(BYTES)) {
            throw Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "the body must be sent with the field Content-Type: " + BYTES)
                    .asException();
        }
    }
}
