package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyPartTest {

    @ParameterizedTest
    @CsvSource({
        "plain-1.2_3@x.y/z, plain-1.2_3@x.y/z",
        "a:b, a%3Ab",
        "{a}, %7Ba%7D",
        "100%, 100%25",
        "*?[], %2A%3F%5B%5D",
        "back\\slash, back%5Cslash",
        "日本, 日本",
    })
    void whatHasAMeaningInKeysIsEscaped(String part, String encoded) {
        assertThat(KeyPart.encode(part)).isEqualTo(encoded);
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(KeyPart.encode("a\nb\u0000\u007f")).isEqualTo("a%0Ab%00%7F");
    }

    @Test
    void halvesOfACharacterAreEscapedAndWholeOnesKept() {
        assertThat(KeyPart.encode("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
        assertThat(KeyPart.encode("\ud83dx")).isEqualTo("%D83Dx");
        assertThat(KeyPart.encode("\ude00\ud83d")).isEqualTo("%DE00%D83D");
    }
}
