package dev.hexis.conformance.leaderboard;

import dev.hexis.conformance.Broken;
import dev.hexis.conformance.Kit;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The kit is worth what it refuses: each of these leaderboards is broken in one way, and a contract must say so. */
final class BrokenLeaderboardsTest {

    @Test
    void passesTheModel() {
        Kit.passes(BrokenLeaderboard.class);
    }

    @Test
    void refusesABoardWhoseCursorIsAnOffset() {
        Kit.refuses(
                CursorIsAnOffset.class,
                "whoDoesNotMoveIsMetOnceFromPageToPage",
                "aCursorStaysWhereItIsThoughNobodyStandsThereAnyMore");
    }

    @Test
    void refusesABoardThatIsCutOffAtItsEnds() {
        Kit.refuses(CutOff.class, "aroundStaysFullAtBothEnds");
    }

    @Test
    void refusesABoardThatRounds() {
        Kit.refuses(Rounds.class, "scoresAreExactAtTheEndsOfTheirRange");
    }

    @Test
    void refusesABoardThatForgetsWhatItHasCounted() {
        Kit.refuses(Forgets.class, "aRepeatedSubmissionCountsOnce");
    }

    @Test
    void refusesABoardOnWhichAnEqualScoreMoves() {
        Kit.refuses(Moves.class, "whoHadTheScoreFirstStandsFirst");
    }

    /** As good as the model, until something is overridden. */
    static class BrokenLeaderboard extends Broken
            implements RankingContract,
                    SubmissionContract,
                    RepeatedSubmissionContract,
                    BoardLifeContract,
                    BoardArgumentsContract,
                    Leaderboard {
        final Leaderboard well() {
            return model().leaderboard();
        }

        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            return well().submitAll(board, submissions);
        }

        @Override
        public final Optional<Standing> standing(Board board, String member, Ranking ranking) {
            return well().standing(board, member, ranking);
        }

        @Override
        public Page page(Board board, Span span, Ranking ranking) {
            return well().page(board, span, ranking);
        }

        @Override
        public final boolean remove(Board board, String member) {
            return well().remove(board, member);
        }

        @Override
        public final long size(Board board) {
            return well().size(board);
        }
    }

    static final class CursorIsAnOffset extends BrokenLeaderboard {
        private final Map<Cursor, Long> offsets = new HashMap<>();

        @Override
        public Page page(Board board, Span span, Ranking ranking) {
            Span asked = span instanceof Span.After after
                    ? new Span.At(offsets.getOrDefault(after.cursor(), 0L), after.limit())
                    : span;
            Page page = well().page(board, asked, ranking);
            if (asked instanceof Span.At at) {
                page.next().ifPresent(cursor -> offsets.put(cursor, at.offset() + at.limit()));
            }
            return page;
        }
    }

    static final class CutOff extends BrokenLeaderboard {
        @Override
        public Page page(Board board, Span span, Ranking ranking) {
            if (!(span instanceof Span.Around around)) {
                return well().page(board, span, ranking);
            }
            long place = well().standing(board, around.member(), Ranking.ORDINAL)
                    .map(Standing::rank)
                    .orElse(1_000_000L);
            long start = Math.max(0, place - 1 - around.radius());
            int end = (int) (place + around.radius());
            return well().page(board, new Span.At(start, end - (int) start), ranking);
        }
    }

    static final class Rounds extends BrokenLeaderboard {
        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            return well().submitAll(
                            board,
                            submissions.stream()
                                    .map(each -> new Submission(
                                            each.member(), each.score() / 10 * 10 + each.score() % 10 / 5, each.id()))
                                    .toList());
        }
    }

    static final class Forgets extends BrokenLeaderboard {
        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            return well().submitAll(
                            board,
                            submissions.stream()
                                    .map(each -> Submission.of(each.member(), each.score()))
                                    .toList());
        }
    }

    static final class Moves extends BrokenLeaderboard {
        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            for (Submission each : submissions) {
                Optional<Standing> standing = well().standing(board, each.member(), Ranking.ORDINAL);
                if (standing.isPresent() && standing.get().score() == each.score()) {
                    well().remove(board, each.member());
                }
            }
            return well().submitAll(board, submissions);
        }
    }
}
