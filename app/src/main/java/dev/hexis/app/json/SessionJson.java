package dev.hexis.app.json;

import dev.hexis.domain.session.Attributes;
import dev.hexis.domain.session.NewSession;
import dev.hexis.domain.session.Session;
import dev.hexis.domain.session.SessionInfo;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sessions as JSON. Attributes are JSON values, stored as their text in UTF-8; those that others stored in another form
 * are told apart, as base64.
 */
public final class SessionJson {
    private SessionJson() {}

    /** The members of {@link #of(Session)} after {@code token}. */
    public static ObjectNode of(NewSession created) {
        ObjectNode json = Json.object().put("token", created.token().text());
        return json.setAll(of(created.session()));
    }

    /** The members of {@link #of(SessionInfo)} between {@code principal}, {@code version} and the attributes. */
    public static ObjectNode of(Session session) {
        ObjectNode json = Json.object().put("principal", session.principal());
        json.setAll(of(session.info()));
        json.put("version", session.version());
        ObjectNode attributes = json.putObject("attributes");
        ObjectNode others = Json.object();
        session.attributes().asMap().forEach((name, value) -> add(name, value, attributes, others));
        return others.isEmpty() ? json : json.set("otherAttributes", others);
    }

    /** The members {@code handle}, {@code createdAt}, {@code lastSeenAt}, {@code expiresAt} and {@code endsAt}. */
    public static ObjectNode of(SessionInfo info) {
        return Json.object()
                .put("handle", info.handle())
                .put("createdAt", info.createdAt().toString())
                .put("lastSeenAt", info.lastSeenAt().toString())
                .put("expiresAt", info.expiresAt().toString())
                .put("endsAt", info.endsAt().toString());
    }

    /** The member {@code sessions}. */
    public static ObjectNode of(List<SessionInfo> sessions) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("sessions");
        sessions.forEach(info -> array.add(of(info)));
        return json;
    }

    /** Attributes from JSON values; throws {@link IllegalArgumentException} if they are too many or too large. */
    public static Attributes attributes(ObjectNode values) {
        Attributes attributes = Attributes.none();
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            attributes = attributes.with(value.getKey(), Json.text(value.getValue()));
        }
        return attributes;
    }

    private static void add(String name, byte[] value, ObjectNode attributes, ObjectNode others) {
        try {
            JsonNode json = Json.read(value);
            if (!json.isMissingNode()) {
                attributes.set(name, json);
                return;
            }
        } catch (JacksonException e) {
            // not JSON, and nobody said that it would be
        }
        others.put(name, Base64.getEncoder().encodeToString(value));
    }
}
