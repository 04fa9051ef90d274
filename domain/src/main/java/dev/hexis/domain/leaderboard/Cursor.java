package dev.hexis.domain.leaderboard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position on a board: right behind where a member stood. It says where that is and not how many stand before it, so
 * it stays where it is when others come, go or move.
 *
 * @param score the member's score then
 * @param stamp when the score was achieved, as the board counts it; 0 where ties are in the order of members
 * @param member the member
 */
public record Cursor(long score, long stamp, String member) {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,16}):(\\d{1,16}):(.+)", Pattern.DOTALL);

    /** Checks every part. */
    public Cursor {
        Submission.checkScore("score of the cursor", score);
        if (stamp < 0 || stamp > Submission.MOST_SCORE) {
            throw new IllegalArgumentException(
                    "stamp " + stamp + " of the cursor must be from 0 to " + Submission.MOST_SCORE);
        }
        Submission.checkedMember(member);
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static Cursor parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("cursor '" + text + "' must have the form score:stamp:member");
        }
        return new Cursor(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), form.group(3));
    }

    /** The cursor as text, {@code score:stamp:member}. */
    @Override
    public String toString() {
        return score + ":" + stamp + ":" + member;
    }
}
