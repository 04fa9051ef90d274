package dev.hexis.codec.jackson;

import dev.hexis.ports.Codec;
import dev.hexis.ports.PortException;
import dev.hexis.ports.PortException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Values as JSON in UTF-8: records and whatever else Jackson binds.
 *
 * <p>What is read decides nothing about classes: there is no default typing, and class names in the JSON are refused
 * even where an annotation asks for them; subtypes by logical names work. Unknown members are ignored, so that an older
 * release reads what a newer one wrote; a member given twice, a JSON {@code null} and anything after the value are
 * refused. No message shows what was read.
 *
 * @param <V> the type of the values
 */
public final class JacksonCodec<V> implements Codec<V> {
    /** The most bytes of a value unless {@link #withMaxBytes} says otherwise: 1 MiB. */
    public static final int USUAL_MAX_BYTES = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JavaType type;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final int maxBytes;

    private JacksonCodec(JavaType type, int maxBytes) {
        this.type = type;
        this.reader = MAPPER.readerFor(type);
        this.writer = MAPPER.writerFor(type);
        this.maxBytes = maxBytes;
    }

    /** A codec for a class or a record. */
    public static <V> JacksonCodec<V> of(Class<V> type) {
        return new JacksonCodec<>(MAPPER.constructType(type), USUAL_MAX_BYTES);
    }

    /** A codec for a generic type, such as {@code new TypeReference<List<Product>>() {}}. */
    public static <V> JacksonCodec<V> of(TypeReference<V> type) {
        return new JacksonCodec<>(MAPPER.constructType(type), USUAL_MAX_BYTES);
    }

    /** This codec for values of at most so many bytes, at least 1. */
    public JacksonCodec<V> withMaxBytes(int maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes " + maxBytes + " must be at least 1");
        }
        return new JacksonCodec<>(type, maxBytes);
    }

    @Override
    public byte[] encode(V value) {
        byte[] bytes;
        try {
            bytes = writer.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name() + " cannot be written as JSON", e);
        }
        if (bytes.length > maxBytes) {
            throw new IllegalArgumentException(
                    name() + " of " + bytes.length + " bytes of JSON must have at most " + maxBytes);
        }
        return bytes;
    }

    @Override
    public V decode(byte[] bytes) {
        if (bytes.length > maxBytes) {
            throw corrupt(bytes.length + " bytes are more than the " + maxBytes + " of a " + name());
        }
        V value;
        try {
            value = reader.readValue(bytes);
        } catch (JacksonException e) { // its message shows what was read, so it is not passed on
            throw corrupt(bytes.length + " bytes are no JSON of a " + name());
        }
        if (value == null) {
            throw corrupt("JSON null is no " + name());
        }
        return value;
    }

    private String name() {
        return type.getRawClass().getSimpleName();
    }

    private static PortException corrupt(String message) {
        return new PortException(Reason.CORRUPT, message, null);
    }
}
