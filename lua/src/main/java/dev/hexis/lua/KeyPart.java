package dev.hexis.lua;

/**
 * A user's part of a key. What has a meaning in keys or patterns, and control characters, are written as {@code %XX},
 * so that no part can reach into another key, and different parts are never the same key.
 */
final class KeyPart {
    private KeyPart() {}

    static String encode(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (isSpecial(part.charAt(i)) || Character.isSurrogate(part.charAt(i))) {
                return encodeFrom(part, i);
            }
        }
        return part;
    }

    private static String encodeFrom(String part, int first) {
        StringBuilder encoded = new StringBuilder(part.length() + 16).append(part, 0, first);
        for (int i = first; i < part.length(); i++) {
            char c = part.charAt(i);
            if (Character.isSurrogate(c) && Character.isSupplementaryCodePoint(part.codePointAt(i))) {
                encoded.appendCodePoint(part.codePointAt(i++));
            } else if (isSpecial(c) || Character.isSurrogate(c)) {
                encoded.append('%').append(String.format("%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '{', '}', ':', '%', '*', '?', '[', ']', '\\' -> true;
            default -> Character.isISOControl(c);
        };
    }
}
