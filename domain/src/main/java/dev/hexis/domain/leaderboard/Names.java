package dev.hexis.domain.leaderboard;

import java.util.Locale;

/** Names of boards, members and submissions. */
final class Names {
    private Names() {}

    static void check(String what, String name, int longest) {
        if (name.isEmpty() || name.length() > longest) {
            throw new IllegalArgumentException(what + " of " + name.length() + " characters must have 1 to " + longest);
        }
    }

    /** Such a name is written as it stands, so that halves of characters would make different ones the same. */
    static void checkWhole(String what, String name, int longest) {
        check(what, name, longest);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i)) && !Character.isSupplementaryCodePoint(name.codePointAt(i++))) {
                throw new IllegalArgumentException(what + " must be Unicode text; it holds the unpaired surrogate U+"
                        + Integer.toHexString(name.charAt(i - 1)).toUpperCase(Locale.ROOT));
            }
        }
    }
}
