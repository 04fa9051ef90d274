package dev.hexis.benchmarks.work;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.lua.Call;
import dev.hexis.lua.LeaderboardCalls;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Each on a board of all names. */
final class LeaderboardVerbs {
    private static final int SCORES_BELOW = 1000;
    private static final Board BOARD = Board.named("verbs").withPolicy(ScorePolicy.LAST);
    private static final Board SCORES = Board.named("scores").withPolicy(ScorePolicy.LAST);
    private static final Cursor ABOVE_ALL = new Cursor(SCORES_BELOW, 0, "nobody");

    private LeaderboardVerbs() {}

    static List<Work> of(Wire wire) {
        LeaderboardCalls calls = wire.leaderboard();
        return List.of(
                Verb.of(
                                "leaderboard: submit 100 at once",
                                (ports, name) -> hundred(name),
                                (ports, name, hundred) -> ports.leaderboard()
                                                .submitAll(SCORES, hundred)
                                                .size()
                                        == 100,
                                (name, hundred) -> List.of(calls.submitAll(SCORES, hundred)))
                        .counting(100),
                page("page of 50 from the top", calls, name -> new Span.At(0, 50)),
                page("page of 50 after a cursor", calls, name -> new Span.After(ABOVE_ALL, 50)),
                page("five on each side of a member", calls, name -> new Span.Around(name, 5)),
                page("50 in a range of scores", calls, name -> new Span.Between(100, 900, 50)),
                onBoard(
                        "leaderboard: size",
                        (ports, name) -> ports.leaderboard().size(BOARD) > 0,
                        (name, same) -> calls.size(BOARD)),
                Verb.of(
                        "leaderboard: submit and remove",
                        LeaderboardVerbs::enter,
                        (ports, name, member) -> ports.leaderboard()
                                        .submit(BOARD, submission(name))
                                        .score()
                                        .isPresent()
                                && ports.leaderboard().remove(BOARD, name),
                        (name, member) ->
                                List.of(calls.submitAll(BOARD, List.of(submission(name))), calls.remove(BOARD, name))));
    }

    private interface Where {
        Span of(String name);
    }

    private static Work page(String what, LeaderboardCalls calls, Where where) {
        return onBoard(
                "leaderboard: " + what,
                (ports, name) -> !ports.leaderboard()
                        .page(BOARD, where.of(name), Ranking.COMPETITION)
                        .standings()
                        .isEmpty(),
                (name, same) -> calls.page(BOARD, where.of(name), Ranking.COMPETITION));
    }

    private static Work onBoard(
            String title, BiFunction<Ports, String, Boolean> through, BiFunction<String, String, Call<?>> call) {
        return Verb.of(
                title,
                LeaderboardVerbs::enter,
                (ports, name, member) -> through.apply(ports, name),
                (name, member) -> List.of(call.apply(name, member)));
    }

    private static String enter(Ports ports, String name) {
        ports.leaderboard().submit(BOARD, submission(name));
        return name;
    }

    private static Submission submission(String name) {
        return Submission.of(name, Math.floorMod(name.hashCode(), SCORES_BELOW));
    }

    private static List<Submission> hundred(String name) {
        return IntStream.range(0, 100)
                .mapToObj(i -> Submission.of(name + '-' + i, i))
                .toList();
    }
}
