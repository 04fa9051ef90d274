package dev.hexis.lua;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.TieRule;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the scripts know a board: by what is stored of its settings, with the lowest score always the best. */
record BoardLayout(Board board) {
    private static final int STAMP_DIGITS = 16;
    private static final Pattern STAMPED = Pattern.compile("\\d{16}.+", Pattern.DOTALL);

    String text() {
        return (isHighBest() ? "high" : "low") + (hasStamps() ? " first" : " member") + (board.dense() ? " dense" : "");
    }

    String policy() {
        return board.policy().name().toLowerCase(Locale.ROOT);
    }

    String ranking(Ranking ranking) {
        return board.checkedRanking(ranking).name().toLowerCase(Locale.ROOT);
    }

    /** A score as it is stored, or a stored one as it is; never a negative zero. */
    long turned(long score) {
        return isHighBest() ? -score : score;
    }

    String element(Cursor cursor) {
        return hasStamps() ? String.format(Locale.ROOT, "%016d", cursor.stamp()) + cursor.member() : cursor.member();
    }

    String member(String element) {
        return hasStamps() ? element.substring(STAMP_DIGITS) : element;
    }

    long stamp(String element) {
        return hasStamps() ? Long.parseLong(element.substring(0, STAMP_DIGITS)) : 0;
    }

    boolean isElement(String text) {
        return !hasStamps() || STAMPED.matcher(text).matches();
    }

    private boolean hasStamps() {
        return board.ties() == TieRule.FIRST_ACHIEVED;
    }

    private boolean isHighBest() {
        return board.direction() == Direction.HIGH_WINS;
    }
}
