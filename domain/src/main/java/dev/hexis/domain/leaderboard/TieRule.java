package dev.hexis.domain.leaderboard;

/** Who stands before whom among members of equal score. */
public enum TieRule {
    /** The one whose name comes first in the order of its UTF-8 bytes. The lightest to store. */
    MEMBER,
    /**
     * The one who had the score first, in the order in which the submissions were carried out, however close they were.
     * A submission that does not change the score does not change the place.
     */
    FIRST_ACHIEVED
}
