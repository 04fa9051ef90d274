package dev.hexis.app.http;

import dev.hexis.app.json.EventJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.eventlog.Append;
import dev.hexis.domain.eventlog.AppendOutcome;
import dev.hexis.domain.eventlog.ReadRequest;
import dev.hexis.domain.eventlog.StoredEvent;
import dev.hexis.ports.eventlog.EventLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Append, read and trim. */
final class EventRoutes {
    static final String STREAM = "/v1/events/{stream}";
    private static final int USUAL_LIMIT = 100;

    private final EventLog log;

    EventRoutes(EventLog log) {
        this.log = log;
    }

    void addTo(RoutesConfig routes) {
        routes.post(STREAM, this::append);
        routes.get(STREAM, this::read);
        routes.head(STREAM, this::read);
        routes.post(STREAM + "/trim", this::trim);
    }

    private void append(Context context) {
        Parameters.of(context);
        Append append = EventBody.append(context);
        AppendOutcome outcome = log.append(append);
        if (outcome instanceof AppendOutcome.Conflict conflict) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "stream '" + append.stream() + "' has version " + conflict.version()
                                    + ", and nothing was appended")
                    .with("version", conflict.version())
                    .asException();
        }
        boolean isNew = outcome instanceof AppendOutcome.Appended;
        send(context.status(isNew ? HttpStatus.CREATED : HttpStatus.OK), EventJson.of(outcome));
    }

    private void read(Context context) {
        Parameters parameters = Parameters.of(context, "from", "limit", "direction");
        boolean backwards = isBackwards(parameters);
        long from = parameters.integer("from", backwards ? ReadRequest.END : 1);
        ReadRequest request = Problem.checked(
                () -> new ReadRequest(EventBody.stream(context), from, parameters.small("limit", USUAL_LIMIT)));
        List<StoredEvent> events = backwards
                ? log.readBackwards(request.stream(), from, request.limit())
                : log.read(request.stream(), from, request.limit());
        EventPage<StoredEvent> page = new EventPage<>(events, request.limit(), Function.identity());
        int step = backwards ? -1 : 1;
        send(context, page.json("events", EventJson::of, last -> last.version() + step));
    }

    private void trim(Context context) {
        Parameters.of(context);
        send(context, EventJson.of(log.trim(EventBody.stream(context), EventBody.retention(context))));
    }

    private static boolean isBackwards(Parameters parameters) {
        String direction = parameters.text("direction").orElse("forwards");
        return switch (direction) {
            case "forwards" -> false;
            case "backwards" -> true;
            default -> throw JsonBody.bad("direction '" + direction + "' must be forwards or backwards");
        };
    }

    static void send(Context context, ObjectNode json) {
        context.contentType("application/json").result(Json.text(json));
    }
}
