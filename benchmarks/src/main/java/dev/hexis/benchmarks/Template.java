package dev.hexis.benchmarks;

import java.nio.charset.StandardCharsets;

/** A key or an argument that is known but for one value, which stands somewhere in it. */
final class Template {
    private static final int NOTHING = -1;

    private final String head;
    private final String tail;
    private final int value;
    private final byte[] constant;

    private Template(String head, String tail, int value, byte[] constant) {
        this.head = head;
        this.tail = tail;
        this.value = value;
        this.constant = constant;
    }

    /** Reads a key or an argument in which one of the placeholders may stand. */
    static Template of(byte[] bytes, String... placeholders) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < placeholders.length; i++) {
            int at = text.indexOf(placeholders[i]);
            if (at >= 0) {
                return new Template(
                        text.substring(0, at), text.substring(at + placeholders[i].length()), i, new byte[0]);
            }
        }
        return new Template(text, "", NOTHING, bytes);
    }

    boolean isConstant() {
        return value == NOTHING;
    }

    byte[] bytes(String... values) {
        return isConstant() ? constant : text(values).getBytes(StandardCharsets.UTF_8);
    }

    String text(String... values) {
        return isConstant() ? head : head + values[value] + tail;
    }
}
