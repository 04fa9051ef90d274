package dev.hexis.codec.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.hexis.ports.Codec;
import dev.hexis.ports.PortException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

final class JacksonCodecTest {
    record Product(String name, int cents, List<String> colours, Instant since) {}

    record Holder(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object any) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle")})
    sealed interface Shape permits Circle {}

    record Circle(int radius) implements Shape {}

    private static final Product CHAIR =
            new Product("Stühle 日本", 12_900, List.of("red"), Instant.parse("2030-01-01T00:00:00Z"));

    private final JacksonCodec<Product> codec = JacksonCodec.of(Product.class);

    @Test
    void recordsComeBackAsTheyWere() {
        assertThat(codec.decode(codec.encode(CHAIR))).isEqualTo(CHAIR);
    }

    @Test
    void genericTypesComeBackAsTheyWere() {
        Codec<Map<String, List<Integer>>> generic = JacksonCodec.of(new TypeReference<>() {});

        assertThat(generic.decode(generic.encode(Map.of("a", List.of(1, 2))))).isEqualTo(Map.of("a", List.of(1, 2)));
    }

    @Test
    void membersThatANewerReleaseAddedAreIgnored() {
        assertThat(codec.decode(utf8("{\"name\":\"x\",\"cents\":1,\"added\":{\"later\":true}}"))
                        .name())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "null",
                "[]",
                "{\"name\":",
                "{\"name\":\"secret\",\"name\":\"y\"}",
                "{} {}",
                "{\"cents\":\"secret\"}",
                "{\"since\":\"secret\"}"
            })
    void whatIsNoSuchValueIsCorruptAndIsNotShown(String text) {
        PortException fault = catchThrowableOfType(PortException.class, () -> codec.decode(utf8(text)));

        assertThat(fault.reason()).isEqualTo(PortException.Reason.CORRUPT);
        assertThat(fault).hasMessageContaining("Product").hasNoCause();
        assertThat(fault.getMessage()).doesNotContain("secret");
    }

    @Test
    void valuesThatAreTooLargeAreRefusedBothWays() {
        JacksonCodec<String> small = JacksonCodec.of(String.class).withMaxBytes(10);

        assertThat(small.decode(small.encode("12345678"))).isEqualTo("12345678");
        assertThatThrownBy(() -> small.encode("123456789"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("String of 11 bytes of JSON must have at most 10");
        assertThatThrownBy(() -> small.decode(utf8("\"123456789\"")))
                .isInstanceOf(PortException.class)
                .hasMessage("11 bytes are more than the 10 of a String");
        assertThatThrownBy(() -> small.withMaxBytes(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nestingWithoutEndIsCorrupt() {
        assertThatThrownBy(() -> JacksonCodec.of(Object.class).decode(utf8("[".repeat(100_000))))
                .isInstanceOf(PortException.class);
    }

    @Test
    void whatIsReadDoesNotChooseClasses() {
        String planted = "{\"any\":{\"@class\":\"java.util.ArrayList\"}}";
        String list = "[\"java.util.ArrayList\",[]]";

        assertThatThrownBy(() -> JacksonCodec.of(Holder.class).decode(utf8(planted)))
                .isInstanceOf(PortException.class);
        assertThat(JacksonCodec.of(Object.class).decode(utf8(list)))
                .isEqualTo(List.of("java.util.ArrayList", new ArrayList<>()));
    }

    @Test
    void subtypesAreChosenByLogicalNames() {
        Codec<Shape> shapes = JacksonCodec.of(Shape.class);

        assertThat(shapes.decode(shapes.encode(new Circle(3)))).isEqualTo(new Circle(3));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
