package dev.hexis.domain.leaderboard;

import dev.hexis.domain.text.UnicodeText;
import java.util.Optional;

/**
 * A score of a member, to be entered on a board.
 *
 * @param member who, 1 to {@value #LONGEST_MEMBER} characters
 * @param score the score, from -(2<sup>53</sup> - 1) to 2<sup>53</sup> - 1: the whole numbers that a double holds
 * @param id what makes it safe to repeat, 1 to {@value #LONGEST_ID} characters: a submission of the same member with
 *     the same id counts once
 */
public record Submission(String member, long score, Optional<String> id) {
    /** The longest member, in characters. */
    public static final int LONGEST_MEMBER = 512;

    /** The longest id, in characters. */
    public static final int LONGEST_ID = 128;

    /** The largest score; the smallest is its negation. */
    public static final long MOST_SCORE = (1L << 53) - 1;

    /** Checks every part. */
    public Submission {
        checkMember(member);
        checkScore("score", score);
        id.ifPresent(text -> UnicodeText.require("submission id", text, LONGEST_ID));
    }

    /** A submission that counts each time. */
    public static Submission of(String member, long score) {
        return new Submission(member, score, Optional.empty());
    }

    /** The same submission, which is counted once however often it is sent. */
    public Submission withId(String id) {
        return new Submission(member, score, Optional.of(id));
    }

    /** Checks a member alone. */
    public static String checkedMember(String member) {
        checkMember(member);
        return member;
    }

    static void checkScore(String what, long score) {
        if (!isScore(score)) {
            throw new IllegalArgumentException(
                    what + " " + score + " must be from -" + MOST_SCORE + " to " + MOST_SCORE);
        }
    }

    /** Whether a number can be a score. */
    public static boolean isScore(long number) {
        return number >= -MOST_SCORE && number <= MOST_SCORE;
    }

    private static void checkMember(String member) {
        UnicodeText.require("member", member, LONGEST_MEMBER);
    }
}
