package dev.hexis.app.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON text, read strictly: one value, nothing after it, no member twice; numbers keep all their digits. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * The value of a text; a missing node if it is empty.
     *
     * @throws JacksonException if it is not JSON
     */
    public static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    /** An object whose members stay in the order in which they are put. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a value, in one line. */
    public static String text(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }
}
