package dev.hexis.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the service, as the OpenAPI Specification has it. */
final class OpenApiRoute {
    private static final String FILE = "/openapi.yaml";

    private final byte[] text = read();

    void addTo(RoutesConfig routes) {
        routes.get(FILE, this::answer);
        routes.head(FILE, this::answer);
    }

    private void answer(Context context) {
        context.contentType("application/yaml").result(text);
    }

    private static byte[] read() {
        try (InputStream in = OpenApiRoute.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("openapi.yaml is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml cannot be read", e);
        }
    }
}
