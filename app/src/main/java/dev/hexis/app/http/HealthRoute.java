package dev.hexis.app.http;

import dev.hexis.app.config.Settings;
import dev.hexis.app.json.Json;
import dev.hexis.ports.PortException;
import dev.hexis.ports.Ports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Whether the service can do its work: the backend is asked each time. */
final class HealthRoute {
    private final Settings settings;
    private final Ports ports;

    HealthRoute(Settings settings, Ports ports) {
        this.settings = settings;
        this.ports = ports;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/health", this::health);
        routes.head("/health", this::health);
    }

    private void health(Context context) {
        try {
            ports.ping();
        } catch (PortException e) {
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Redis does not answer: " + e.getMessage())
                    .with("reason", e.reason().name())
                    .asException();
        }
        context.contentType("application/json")
                .result(Json.text(Json.object()
                        .put("status", "up")
                        .put("adapter", settings.adapter().text())
                        .put("redis", settings.redisText())));
    }
}
