package dev.hexis.app.http;

import dev.hexis.app.json.SessionJson;
import dev.hexis.domain.session.AttributeDelta;
import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.Principal;
import dev.hexis.domain.session.SessionPolicy;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What sessions are created, saved and rotated with. */
final class SessionBody {
    private static final String CREATE =
            "{\"principal\": \"alice\", \"attributes\": {\"theme\": \"dark\"}, \"idleMs\": 1800000}";
    private static final String SAVE = "{\"set\": {\"theme\": \"light\"}, \"remove\": [\"cart\"], \"version\": 3}";
    private static final String ROTATE = "{\"overlapMs\": 10000}";

    private final JsonBody body;

    private SessionBody(JsonBody body) {
        this.body = body;
    }

    static SessionBody ofCreate(Context context) {
        return new SessionBody(JsonBody.of(context, CREATE, "principal", "attributes", "idleMs", "absoluteMs"));
    }

    static AttributeDelta delta(Context context) {
        SessionBody save = new SessionBody(JsonBody.of(context, SAVE, "set", "remove", "version"));
        Attributes set = save.attributes("set");
        List<String> removed = save.body.has("remove") ? save.body.texts("remove", "cart") : List.of();
        OptionalLong version =
                save.body.has("version") ? OptionalLong.of(save.body.integer("version")) : OptionalLong.empty();
        return Problem.checked(() -> new AttributeDelta(set, Set.copyOf(removed), version));
    }

    /** A request without a body asks for the usual overlap. */
    static Duration overlap(Context context) {
        if (context.bodyAsBytes().length == 0) {
            return SessionPolicy.OVERLAP;
        }
        long millis = JsonBody.of(context, ROTATE, "overlapMs").integer("overlapMs", SessionPolicy.OVERLAP.toMillis());
        return Problem.checked(() -> SessionPolicy.checkedOverlap(Duration.ofMillis(millis)));
    }

    String principal() {
        String principal = body.text("principal");
        return Problem.checked(() -> new Principal(principal)).name();
    }

    Attributes attributes(String member) {
        JsonNode values = body.node(member);
        if (values.isMissingNode()) {
            return Attributes.none();
        }
        if (!(values instanceof ObjectNode object)) {
            throw JsonBody.bad(member + " must be an object of attributes such as {\"theme\": \"dark\"}");
        }
        return Problem.checked(() -> SessionJson.attributes(object));
    }

    SessionPolicy policy() {
        SessionPolicy standard = SessionPolicy.standard();
        long idle = body.integer("idleMs", standard.idle().toMillis());
        long absolute =
                body.integer("absoluteMs", Math.max(idle, standard.absolute().toMillis()));
        return Problem.checked(() -> new SessionPolicy(Duration.ofMillis(idle), Duration.ofMillis(absolute)));
    }
}
