package dev.hexis.lua;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The elements of a script's reply, read by position. */
public final class Reply {
    private final Script script;
    private final List<?> elements;

    Reply(Script script, List<?> elements) {
        this.script = script;
        this.elements = elements;
    }

    /** The integer at a position. */
    long integer(int position) {
        if (position < elements.size() && elements.get(position) instanceof Long number) {
            return number;
        }
        throw unreadable(position, "an integer");
    }

    /** The string at a position. */
    String text(int position) {
        return new String(bytes(position), StandardCharsets.UTF_8);
    }

    /** The bytes at a position. */
    byte[] bytes(int position) {
        if (position < elements.size() && elements.get(position) instanceof byte[] bytes) {
            return bytes;
        }
        throw unreadable(position, "a string");
    }

    /** The parts of a reply that lists things of so many elements each, read by the position of their first. */
    <T> List<T> each(int width, IntFunction<T> thing) {
        List<T> things = new ArrayList<>(elements.size() / width);
        for (int i = 0; i < elements.size(); i += width) {
            things.add(thing.apply(i));
        }
        return things;
    }

    /** How many elements there are. */
    int size() {
        return elements.size();
    }

    /** Whether the script returned nothing. */
    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** Whether there is an element at a position. */
    boolean has(int position) {
        return position < elements.size();
    }

    UnreadableReplyException unreadable(int position, String expected) {
        Object found = position < elements.size() ? elements.get(position) : "the end of the reply";
        String kind = found == null ? "nil" : found.getClass().getSimpleName();
        return new UnreadableReplyException(script.path() + " replied " + kind + " at position " + position + " where "
                + expected + " is expected");
    }
}
