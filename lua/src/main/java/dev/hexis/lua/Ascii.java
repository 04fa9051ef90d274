package dev.hexis.lua;

import java.nio.charset.StandardCharsets;

/** Numbers and words as the bytes that are sent. */
final class Ascii {
    private Ascii() {}

    static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
