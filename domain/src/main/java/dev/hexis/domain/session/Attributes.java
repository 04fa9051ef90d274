package dev.hexis.domain.session;

import dev.hexis.domain.text.UnicodeText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a session holds: bytes by name. Immutable, so that nothing can be changed and then not be saved; equal if names
 * and bytes are. {@link #toString} shows names and sizes alone.
 */
public final class Attributes {
    /** The most attributes of a session. */
    public static final int MOST = 128;
    /** The longest name of an attribute, in characters. */
    public static final int LONGEST_NAME = 256;
    /** The most bytes of one attribute. */
    public static final int MOST_BYTES = 65_536;

    private static final Attributes NONE = new Attributes(new TreeMap<>());

    private final SortedMap<String, byte[]> values;

    private Attributes(SortedMap<String, byte[]> values) {
        if (values.size() > MOST) {
            throw new IllegalArgumentException("attributes: " + values.size() + " given, must be at most " + MOST);
        }
        this.values = values;
    }

    /** No attributes. */
    public static Attributes none() {
        return NONE;
    }

    /** A copy of these: at most {@value #MOST}, each of at most {@value #MOST_BYTES} bytes. */
    public static Attributes of(Map<String, byte[]> values) {
        TreeMap<String, byte[]> copy = new TreeMap<>();
        values.forEach((name, value) ->
                copy.put(checkedName(name), checked(name, value).clone()));
        return new Attributes(copy);
    }

    /** These and one more, or one in place of another. */
    public Attributes with(String name, byte[] value) {
        TreeMap<String, byte[]> copy = new TreeMap<>(values);
        copy.put(checkedName(name), checked(name, value).clone());
        return new Attributes(copy);
    }

    /** The same with the UTF-8 of a text. */
    public Attributes with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** These without one. */
    public Attributes without(String name) {
        TreeMap<String, byte[]> copy = new TreeMap<>(values);
        copy.remove(name);
        return new Attributes(copy);
    }

    /** The bytes of an attribute; empty if there is none of that name. */
    public Optional<byte[]> get(String name) {
        return Optional.ofNullable(values.get(name)).map(byte[]::clone);
    }

    /** The bytes of an attribute, read as UTF-8. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** The names, in their order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** A copy of all, ordered by name. */
    public SortedMap<String, byte[]> asMap() {
        TreeMap<String, byte[]> copy = new TreeMap<>();
        values.forEach((name, value) -> copy.put(name, value.clone()));
        return copy;
    }

    static String checkedName(String name) {
        UnicodeText.require("attribute name", name, LONGEST_NAME);
        return name;
    }

    private static byte[] checked(String name, byte[] value) {
        if (value.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "attribute '" + name + "' of " + value.length + " bytes must have at most " + MOST_BYTES);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes attributes
                && values.keySet().equals(attributes.values.keySet())
                && values.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), attributes.values.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        return values.entrySet().stream()
                .mapToInt(entry -> entry.getKey().hashCode() ^ Arrays.hashCode(entry.getValue()))
                .sum();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().length + " bytes")
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
