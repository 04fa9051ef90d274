package dev.hexis.app.http;

import dev.hexis.app.json.Json;
import dev.hexis.app.json.SessionJson;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SaveOutcome;
import dev.hexis.domain.session.SessionToken;
import dev.hexis.ports.session.SessionStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Create, list and end the sessions of a principal; open, save, rotate and end the one whose token a request has. */
final class SessionRoutes {
    private static final String ALL = "/v1/sessions";
    private static final String CURRENT = ALL + "/current";

    private final SessionStore sessions;

    SessionRoutes(SessionStore sessions) {
        this.sessions = sessions;
    }

    void addTo(RoutesConfig routes) {
        routes.post(ALL, this::create);
        routes.get(ALL, this::list);
        routes.delete(ALL, this::destroyOfPrincipal);
        routes.get(CURRENT, this::open);
        routes.patch(CURRENT, this::save);
        routes.post(CURRENT + "/rotate", this::rotate);
        routes.delete(CURRENT, this::destroy);
    }

    private void create(Context context) {
        Parameters.of(context);
        SessionBody body = SessionBody.ofCreate(context);
        NewSession created = sessions.create(body.principal(), body.attributes("attributes"), body.policy());
        send(context.status(HttpStatus.CREATED), SessionJson.of(created));
    }

    private void list(Context context) {
        send(context, SessionJson.of(sessions.list(principal(Parameters.of(context, "principal")))));
    }

    private void destroyOfPrincipal(Context context) {
        Parameters parameters = Parameters.of(context, "principal", "handle");
        String principal = principal(parameters);
        Optional<String> handle =
                parameters.text("handle").map(given -> Problem.checked(() -> SessionToken.checkedHandle(given)));
        long destroyed = handle.isPresent()
                ? (sessions.destroy(principal, handle.get()) ? 1 : 0)
                : sessions.destroyAll(principal);
        send(context, Json.object().put("destroyed", destroyed));
    }

    private void open(Context context) {
        Parameters.of(context);
        send(
                context,
                SessionJson.of(BearerToken.of(context)
                        .flatMap(sessions::open)
                        .orElseThrow(() -> BearerToken.refused(context))));
    }

    private void save(Context context) {
        Parameters.of(context);
        Optional<SessionToken> token = BearerToken.of(context);
        AttributeDelta delta = SessionBody.delta(context);
        SaveOutcome outcome = token.map(known -> sessions.save(known, delta)).orElseGet(SaveOutcome.Absent::new);
        if (outcome instanceof SaveOutcome.Saved saved) {
            send(context, Json.object().put("version", saved.version()));
        } else if (outcome instanceof SaveOutcome.Conflict conflict) {
            throw Problem.of(HttpStatus.CONFLICT, "the session has version " + conflict.version())
                    .asException();
        } else if (outcome instanceof SaveOutcome.Full full) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "the session would hold " + full.attributes() + " attributes, more than " + Attributes.MOST)
                    .asException();
        } else {
            throw BearerToken.refused(context);
        }
    }

    private void rotate(Context context) {
        Parameters.of(context);
        Optional<SessionToken> token = BearerToken.of(context);
        Duration overlap = SessionBody.overlap(context);
        SessionToken next =
                token.flatMap(known -> sessions.rotate(known, overlap)).orElseThrow(() -> BearerToken.refused(context));
        send(context, Json.object().put("token", next.text()));
    }

    /** Logging out twice is no mistake. */
    private void destroy(Context context) {
        Parameters.of(context);
        boolean destroyed = BearerToken.of(context).map(sessions::destroy).orElse(false);
        send(context, Json.object().put("destroyed", destroyed ? 1 : 0));
    }

    private static String principal(Parameters parameters) {
        String principal = parameters
                .text("principal")
                .orElseThrow(() -> JsonBody.bad("principal must be given, as in ?principal=alice"));
        return Problem.checked(() -> new Principal(principal)).name();
    }

    private static void send(Context context, ObjectNode json) {
        context.contentType("application/json").result(Json.text(json));
    }
}
