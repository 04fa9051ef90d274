package dev.hexis.adapter.memory;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What one board holds, under one layout. */
final class MemoryBoard {
    private final boolean highWins;
    private final boolean stamped;
    private final boolean dense;
    private final Places places = new Places();
    private long lastStamp;
    private long ends = Long.MAX_VALUE;

    MemoryBoard(Board board) {
        highWins = board.direction() == Direction.HIGH_WINS;
        stamped = board.ties() == TieRule.FIRST_ACHIEVED;
        dense = board.dense();
    }

    boolean isLaidOutAs(Board board) {
        return highWins == (board.direction() == Direction.HIGH_WINS)
                && stamped == (board.ties() == TieRule.FIRST_ACHIEVED)
                && dense == board.dense();
    }

    String layout() {
        return (highWins ? "high" : "low") + (stamped ? " first" : " member") + (dense ? " dense" : "");
    }

    boolean isOver(long now) {
        return ends <= now;
    }

    void keep(Board board, long now) {
        ends = board.retention().map(time -> now + Micros.of(time)).orElse(Long.MAX_VALUE);
    }

    Outcome submit(ScorePolicy policy, Submission submission, long now) {
        Place old = places.of(submission.member());
        long given = submission.score();
        if (old == null) {
            return enter(submission.member(), given, now);
        }
        long current = turned(old.merit());
        long next = switch (policy) {
            case BEST -> highWins ? Math.max(current, given) : Math.min(current, given);
            case LAST -> given;
            case SUM -> current + given;
        };
        if (!Submission.isScore(next)) {
            return new Outcome(Effect.OUT_OF_RANGE, OptionalLong.of(current));
        }
        return next == current
                ? new Outcome(Effect.UNCHANGED, OptionalLong.of(current))
                : enter(submission.member(), next, now);
    }

    OptionalLong score(String member) {
        Place place = places.of(member);
        return place == null ? OptionalLong.empty() : OptionalLong.of(turned(place.merit()));
    }

    Optional<Standing> standing(String member, Ranking ranking) {
        return Optional.ofNullable(places.of(member)).map(place -> standing(place, ranking));
    }

    Page page(Span span, Ranking ranking) {
        List<Place> order = places.inOrder();
        int start = Math.min(start(span), order.size());
        int end = (int) Math.min(start + length(span), order.size());
        List<Place> shown = order.subList(start, end);
        boolean goesOn = !shown.isEmpty() && end < order.size();
        return new Page(
                shown.stream().map(place -> standing(place, ranking)).toList(),
                order.size(),
                goesOn ? Optional.of(cursor(order.get(end - 1))) : Optional.empty());
    }

    boolean remove(String member) {
        return places.remove(member);
    }

    int size() {
        return places.size();
    }

    private Outcome enter(String member, long score, long now) {
        if (stamped) {
            lastStamp = Math.max(lastStamp + 1, now);
        }
        places.put(new Place(turned(score), lastStamp, member));
        return new Outcome(Effect.CHANGED, OptionalLong.of(score));
    }

    private int start(Span span) {
        if (span instanceof Span.At at) {
            return (int) Math.min(at.offset(), Integer.MAX_VALUE);
        }
        if (span instanceof Span.After after) {
            Cursor cursor = after.cursor();
            return places.countUpTo(new Place(turned(cursor.score()), stamped ? cursor.stamp() : 0, cursor.member()));
        }
        if (span instanceof Span.Around around) {
            Place place = places.of(around.member());
            int before = place == null ? 0 : places.countUpTo(place) - 1;
            return Math.max(0, Math.min(before - around.radius(), places.size() - 2 * around.radius() - 1));
        }
        return (int) places.inOrder().stream()
                .filter(place -> place.merit() < best((Span.Between) span))
                .count();
    }

    private long length(Span span) {
        if (span instanceof Span.At at) {
            return at.limit();
        }
        if (span instanceof Span.After after) {
            return after.limit();
        }
        if (span instanceof Span.Around around) {
            return places.of(around.member()) == null ? 0 : 2L * around.radius() + 1;
        }
        Span.Between between = (Span.Between) span;
        return places.inOrder().stream()
                .mapToLong(place -> turned(place.merit()))
                .filter(score -> score >= between.lowest() && score <= between.highest())
                .limit(between.limit())
                .count();
    }

    private long best(Span.Between between) {
        return turned(highWins ? between.highest() : between.lowest());
    }

    private Standing standing(Place place, Ranking ranking) {
        return new Standing(place.member(), turned(place.merit()), places.rank(place, ranking));
    }

    private Cursor cursor(Place place) {
        return new Cursor(turned(place.merit()), place.stamp(), place.member());
    }

    private long turned(long score) {
        return highWins ? -score : score;
    }
}
