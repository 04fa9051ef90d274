package dev.hexis.domain.leaderboard;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A setting of a board in words, as it is typed and sent. */
public enum BoardOption {
    /** Which scores win. */
    ORDER("high or low") {
        @Override
        Board read(Board board, String value) {
            return switch (value) {
                case "high" -> board.withDirection(Direction.HIGH_WINS);
                case "low" -> board.withDirection(Direction.LOW_WINS);
                default -> throw refused(value);
            };
        }
    },
    /** What becomes of a score when another is submitted. */
    POLICY("best, last or sum") {
        @Override
        Board read(Board board, String value) {
            return switch (value) {
                case "best" -> board.withPolicy(ScorePolicy.BEST);
                case "last" -> board.withPolicy(ScorePolicy.LAST);
                case "sum" -> board.withPolicy(ScorePolicy.SUM);
                default -> throw refused(value);
            };
        }
    },
    /** Who stands first among members of equal score. */
    TIES("member or first") {
        @Override
        Board read(Board board, String value) {
            return switch (value) {
                case "member" -> board.withTies(TieRule.MEMBER);
                case "first" -> board.withTies(TieRule.FIRST_ACHIEVED);
                default -> throw refused(value);
            };
        }
    },
    /** Whether there are dense ranks. */
    DENSE("true or false") {
        @Override
        Board read(Board board, String value) {
            return switch (value) {
                case "true" -> board.withDenseRanks();
                case "false" -> board;
                default -> throw refused(value);
            };
        }
    },
    /** How long the board is kept after the last submission. */
    RETENTION("a number and one of ms s m h d, for instance 30d") {
        @Override
        Board read(Board board, String value) {
            Matcher time = TIME.matcher(value);
            if (!time.matches()) {
                throw refused(value);
            }
            long count = Long.parseLong(time.group(1));
            return board.withRetention(
                    switch (time.group(2)) {
                        case "ms" -> Duration.ofMillis(count);
                        case "s" -> Duration.ofSeconds(count);
                        case "m" -> Duration.ofMinutes(count);
                        case "h" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
    };

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final String values;

    BoardOption(String values) {
        this.values = values;
    }

    /** The option's name, in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The board with this setting, where the board has the usual one.
     *
     * @throws IllegalArgumentException if the option does not take the value
     */
    public Board set(Board board, String value) {
        return read(board, value);
    }

    abstract Board read(Board board, String value);

    IllegalArgumentException refused(String value) {
        return new IllegalArgumentException(text() + " '" + value + "' must be " + values);
    }
}
