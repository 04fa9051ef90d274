package dev.hexis.benchmarks.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A key or an argument that is known but for some values, which stand somewhere in it. */
public final class Template {
    private final byte[] original;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> values = new ArrayList<>();

    private Template(byte[] original) {
        this.original = original;
    }

    /** Reads a key or an argument in which some of the placeholders may stand. */
    public static Template of(byte[] bytes, String... placeholders) {
        Template template = new Template(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            for (int value = 0; value < placeholders.length; value++) {
                if (text.startsWith(placeholders[value], at)) {
                    template.texts.add(text.substring(start, at));
                    template.values.add(value);
                    start = at + placeholders[value].length();
                    at = start - 1;
                    break;
                }
            }
        }
        template.texts.add(text.substring(start));
        return template;
    }

    public boolean isConstant() {
        return values.isEmpty();
    }

    public byte[] bytes(String... given) {
        return isConstant() ? original : text(given).getBytes(StandardCharsets.UTF_8);
    }

    public String text(String... given) {
        if (values.size() == 1) {
            return texts.get(0) + given[values.get(0)] + texts.get(1);
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < values.size(); i++) {
            text.append(given[values.get(i)]).append(texts.get(i + 1));
        }
        return text.toString();
    }
}
