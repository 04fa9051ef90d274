package dev.hexis.domain.text;

import java.util.Locale;

/** Text that survives being written as UTF-8; halves of characters would make different texts the same. */
public final class UnicodeText {
    private UnicodeText() {}

    /**
     * Checks a text.
     *
     * @param what what it is, for the message
     * @param longest how many characters it may have; one is the least
     * @throws IllegalArgumentException if it is empty, longer, or has an unpaired surrogate
     */
    public static void require(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters must have 1 to " + longest);
        }
        int unpaired = unpaired(text);
        if (unpaired >= 0) {
            throw new IllegalArgumentException(what + " must be Unicode text; it holds the unpaired surrogate U+"
                    + Integer.toHexString(text.charAt(unpaired)).toUpperCase(Locale.ROOT));
        }
    }

    /** Whether every surrogate of a text is half of a pair. */
    public static boolean isWhole(String text) {
        return unpaired(text) < 0;
    }

    private static int unpaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                return i - 1;
            }
        }
        return -1;
    }
}
