package dev.hexis.conformance.leaderboard;

import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What to do next with one board, and when: repeatable by its seed. The layout stays, policy and retention change.
 * Scores are few, so that ties are many, or at the ends of the range.
 */
final class RandomBoardSchedule {
    record Step(String text, Function<Leaderboard, Object> act) {}

    private final Random random;
    private final MovableClock clock;
    private final Board layout;
    private final List<Cursor> cursors = new ArrayList<>();

    RandomBoardSchedule(long seed, Board board, MovableClock clock) {
        this.random = new Random(seed);
        this.clock = clock;
        Board turned = board.withDirection(pick(Direction.values())).withTies(pick(TieRule.values()));
        this.layout = random.nextBoolean() ? turned : turned.withDenseRanks();
        cursors.add(new Cursor(2, 0, "m3"));
    }

    Step next() {
        clock.advance(pause());
        Ranking ranking = layout.dense() ? pick(Ranking.values()) : pick(Ranking.ORDINAL, Ranking.COMPETITION);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> submit();
            case 4 -> {
                String member = member();
                yield new Step("remove " + member, board -> board.remove(layout, member));
            }
            case 5, 6 -> {
                String member = member();
                yield new Step(ranking + " of " + member, board -> board.standing(layout, member, ranking));
            }
            case 7 -> new Step("size", board -> board.size(layout));
            default -> {
                Span span = span();
                yield new Step(ranking + " " + span, board -> board.page(layout, span, ranking));
            }
        };
    }

    /** Tells the schedule what came of a step, so that it can go on from there. */
    void observe(Object outcome) {
        if (outcome instanceof Page page) {
            page.next().ifPresent(cursors::add);
        }
    }

    private Step submit() {
        Board plain = layout.withPolicy(pick(ScorePolicy.values()));
        Board board = random.nextInt(4) == 0 ? plain.withRetention(Duration.ofSeconds(1 + random.nextInt(60))) : plain;
        List<Submission> submissions = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> submission())
                .toList();
        return new Step(
                "submit " + submissions + " to " + board, leaderboard -> leaderboard.submitAll(board, submissions));
    }

    private Submission submission() {
        Submission submission = Submission.of(member(), score());
        return random.nextInt(3) == 0 ? submission.withId("id" + random.nextInt(40)) : submission;
    }

    private Span span() {
        int limit = 1 + random.nextInt(8);
        long one = score();
        long other = score();
        return switch (random.nextInt(4)) {
            case 0 -> new Span.At(random.nextInt(12), limit);
            case 1 -> new Span.After(cursors.get(random.nextInt(cursors.size())), limit);
            case 2 -> new Span.Around(member(), random.nextInt(5));
            default -> new Span.Between(Math.min(one, other), Math.max(one, other), limit);
        };
    }

    private String member() {
        return "m" + random.nextInt(15);
    }

    private long score() {
        return switch (random.nextInt(12)) {
            case 0 -> Submission.MOST_SCORE - random.nextInt(3);
            case 1 -> random.nextInt(3) - Submission.MOST_SCORE;
            default -> random.nextInt(7) - 3L;
        };
    }

    private Duration pause() {
        int dice = random.nextInt(20);
        if (dice < 10) {
            return Duration.ZERO;
        }
        Duration some = Duration.ofNanos(1000L * random.nextInt(20_000_000));
        if (dice == 19) {
            return Duration.ofHours(random.nextInt(30));
        }
        return dice < 16 ? some : some.negated();
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
