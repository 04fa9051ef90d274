package dev.hexis.conformance.architecture.planted.library.text;

/** A library of the ports, in play. */
public final class Text {
    public static String trim(String text) {
        return text.trim();
    }

    public static final class TextException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
