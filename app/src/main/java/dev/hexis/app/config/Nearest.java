package dev.hexis.app.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that somebody who mistyped may have meant. */
public final class Nearest {
    private Nearest() {}

    /** {@code ; did you mean 'x'?} for the nearest of the known words, or nothing if none is near. */
    public static String hint(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> isNear(word, candidate))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("");
    }

    private static boolean isNear(String word, String candidate) {
        return distance(word, candidate) <= Math.max(2, candidate.length() / 2) || word.startsWith(candidate);
    }

    /** The Levenshtein distance: how many characters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
