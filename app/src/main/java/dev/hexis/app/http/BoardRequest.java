package dev.hexis.app.http;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.BoardOption;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Submission;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which board a request is about, and what of it.
 *
 * @param board the board, with its settings
 * @param parameters the other parameters
 */
record BoardRequest(Board board, Parameters parameters) {
    private static final int NAME_SEGMENT = 3;
    private static final int MEMBER_SEGMENT = 5;
    private static final long SMALLEST = -Submission.MOST_SCORE;
    private static final int USUAL_LIMIT = 10;
    private static final int USUAL_RADIUS = 5;

    static BoardRequest of(Context context, String... known) {
        Parameters parameters = Parameters.of(
                context,
                Stream.concat(Stream.of(BoardOption.values()).map(BoardOption::text), Stream.of(known))
                        .toArray(String[]::new));
        Board board = Problem.checked(() -> Board.named(PercentEncoding.segment(context, NAME_SEGMENT)));
        for (BoardOption option : BoardOption.values()) {
            Optional<String> value = parameters.text(option.text());
            if (value.isPresent()) {
                Board usual = board;
                board = Problem.checked(() -> option.set(usual, value.get()));
            }
        }
        return new BoardRequest(board, parameters);
    }

    static String member(Context context) {
        return Problem.checked(() -> Submission.checkedMember(PercentEncoding.segment(context, MEMBER_SEGMENT)));
    }

    Ranking ranking() {
        String word = parameters.text("ranking").orElse("competition");
        Ranking ranking = Stream.of(Ranking.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> bad("ranking '" + word + "' must be ordinal, competition or dense"));
        if (ranking == Ranking.DENSE && !board.dense()) {
            throw bad("ranking dense needs a board with dense=true");
        }
        return ranking;
    }

    /** A page from an offset, behind a cursor, or of a range of scores. */
    Span span() {
        List<String> ways = new ArrayList<>(List.of("offset", "after"));
        ways.removeIf(way -> parameters.text(way).isEmpty());
        if (parameters.text("lowest").isPresent() || parameters.text("highest").isPresent()) {
            ways.add("lowest and highest");
        }
        if (ways.size() > 1) {
            throw bad(String.join(" and ", ways) + " cannot be given together");
        }
        int limit = small("limit", USUAL_LIMIT);
        return Problem.checked(() -> {
            if (parameters.text("after").isPresent()) {
                return new Span.After(Cursor.parse(parameters.text("after").get()), limit);
            }
            return ways.contains("lowest and highest")
                    ? new Span.Between(
                            parameters.integer("lowest", SMALLEST),
                            parameters.integer("highest", Submission.MOST_SCORE),
                            limit)
                    : new Span.At(parameters.integer("offset", 0), limit);
        });
    }

    Span around(String member) {
        int radius = small("radius", USUAL_RADIUS);
        return Problem.checked(() -> new Span.Around(member, radius));
    }

    private int small(String name, int otherwise) {
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, parameters.integer(name, otherwise)));
    }

    private static ProblemException bad(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, detail).asException();
    }
}
