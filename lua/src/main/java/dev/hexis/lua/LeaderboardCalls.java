package dev.hexis.lua;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.Submissions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls of the leaderboard. What each does is said at the port; bad arguments are refused here. */
public final class LeaderboardCalls {
    private static final String AREA = "board-1";
    private static final List<String> ABOUT = List.of("scores", "about");
    private static final List<String> PLACES = List.of("scores", "about", "stamps", "distinct");
    private static final List<String> ALL = List.of("scores", "about", "stamps", "distinct", "submissions");

    private final Wire wire;

    LeaderboardCalls(Wire wire) {
        this.wire = wire;
    }

    /** Enters scores in order. */
    public ScriptCall<List<Outcome>> submitAll(Board board, List<Submission> submissions) {
        List<Submission> all = new Submissions(submissions).all();
        BoardLayout layout = new BoardLayout(board);
        List<String> arguments = new ArrayList<>(3 + 3 * all.size());
        arguments.add(layout.policy());
        arguments.add(Long.toString(board.retention().map(Duration::toMillis).orElse(0L)));
        arguments.add(Integer.toString(all.size()));
        for (Submission submission : all) {
            arguments.add(submission.member());
            arguments.add(Long.toString(layout.turned(submission.score())));
            arguments.add(submission.id().orElse(""));
        }
        return call(Script.LEADERBOARD_SUBMIT, ALL, layout, arguments, reply -> reply.outcomes(all.size()));
    }

    /** Says how a member stands. */
    public ScriptCall<Optional<Standing>> standing(Board board, String member, Ranking ranking) {
        BoardLayout layout = new BoardLayout(board);
        List<String> arguments = List.of(layout.ranking(ranking), Submission.checkedMember(member));
        return call(Script.LEADERBOARD_STANDING, PLACES, layout, arguments, reply -> reply.standing(member));
    }

    /** Reads members that stand one behind the other. */
    public ScriptCall<Page> page(Board board, Span span, Ranking ranking) {
        BoardLayout layout = new BoardLayout(board);
        List<String> arguments = new ArrayList<>(List.of(layout.ranking(ranking)));
        arguments.addAll(where(layout, span));
        return call(Script.LEADERBOARD_PAGE, PLACES, layout, arguments, reply -> reply.page(ranking));
    }

    /** Removes a member. */
    public ScriptCall<Boolean> remove(Board board, String member) {
        List<String> arguments = List.of(Submission.checkedMember(member));
        return call(
                Script.LEADERBOARD_REMOVE, PLACES, new BoardLayout(board), arguments, reply -> reply.integer() == 1);
    }

    /** Counts the members. */
    public ScriptCall<Long> size(Board board) {
        return call(Script.LEADERBOARD_SIZE, ABOUT, new BoardLayout(board), List.of(), BoardReply::integer);
    }

    private static List<String> where(BoardLayout layout, Span span) {
        if (span instanceof Span.At at) {
            return List.of(Integer.toString(at.limit()), "at", Long.toString(at.offset()), "");
        }
        if (span instanceof Span.After after) {
            String score = Long.toString(layout.turned(after.cursor().score()));
            return List.of(Integer.toString(after.limit()), "after", score, layout.element(after.cursor()));
        }
        if (span instanceof Span.Around around) {
            int most = 2 * around.radius() + 1;
            return List.of(Integer.toString(most), "around", around.member(), Integer.toString(around.radius()));
        }
        Span.Between between = (Span.Between) span;
        long one = layout.turned(between.lowest());
        long other = layout.turned(between.highest());
        return List.of(
                Integer.toString(between.limit()),
                "between",
                Long.toString(Math.min(one, other)),
                Long.toString(Math.max(one, other)));
    }

    private <R> ScriptCall<R> call(
            Script script,
            List<String> parts,
            BoardLayout layout,
            List<String> arguments,
            Function<BoardReply, R> decoder) {
        List<byte[]> sent = new ArrayList<>(arguments.size() + 2);
        sent.add(Ascii.bytes(layout.text()));
        for (String argument : arguments) {
            sent.add(argument.getBytes(StandardCharsets.UTF_8));
        }
        wire.now().ifPresent(sent::add);
        String entity = wire.entity(AREA, layout.board().name());
        List<String> keys = new ArrayList<>(parts.size());
        for (String part : parts) {
            keys.add(entity + part);
        }
        return new ScriptCall<>(script, keys, sent, reply -> decoder.apply(new BoardReply(layout, reply)));
    }
}
