package dev.hexis.domain.pubsub;

/**
 * Matches as Redis does ({@code stringmatchlen} in its util.c), malformed patterns too, but in time that is bounded.
 */
final class Glob {
    private static final int NO_MATCH = -1;

    private final byte[] pattern;

    Glob(byte[] pattern) {
        this.pattern = pattern;
    }

    boolean matches(byte[] text) {
        int at = 0;
        int star = -1;
        int starEnds = 0;
        for (int i = 0; i < text.length; ) {
            if (at < pattern.length && pattern[at] == '*') {
                star = at++;
                starEnds = i;
                continue;
            }
            int next = at < pattern.length ? matchOne(at, text[i]) : NO_MATCH;
            if (next != NO_MATCH) {
                at = next;
                i++;
            } else if (star >= 0) { // the star takes one byte more
                at = star + 1;
                i = ++starEnds;
            } else {
                return false;
            }
        }
        while (at < pattern.length && pattern[at] == '*') {
            at++;
        }
        return at == pattern.length;
    }

    /** Where the pattern goes on after the element that begins here, if that matches a byte. */
    private int matchOne(int at, byte b) {
        return switch (pattern[at]) {
            case '?' -> at + 1;
            case '[' -> matchSet(at + 1, b);
            case '\\' -> matchLiteral(at + 1 < pattern.length ? at + 1 : at, b);
            default -> matchLiteral(at, b);
        };
    }

    private int matchLiteral(int at, byte b) {
        return pattern[at] == b ? at + 1 : NO_MATCH;
    }

    private int matchSet(int first, byte b) {
        boolean negated = first < pattern.length && pattern[first] == '^';
        boolean found = false;
        int at = negated ? first + 1 : first;
        for (; at < pattern.length && pattern[at] != ']'; at++) {
            int left = pattern.length - at;
            if (pattern[at] == '\\' && left >= 2) {
                found |= pattern[++at] == b;
            } else if (left >= 3 && pattern[at + 1] == '-') {
                found |= isBetween(pattern[at], pattern[at + 2], b);
                at += 2;
            } else {
                found |= pattern[at] == b;
            }
        }
        return found == negated ? NO_MATCH : Math.min(at + 1, pattern.length);
    }

    private static boolean isBetween(byte one, byte other, byte b) {
        return b >= Math.min(one, other) && b <= Math.max(one, other);
    }
}
