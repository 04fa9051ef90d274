package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.hexis.adapter.memory.MemoryPorts;
import dev.hexis.conformance.MovableClock;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.ports.Ports;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The kit is worth what it refuses: each of these leaderboards is broken in one way, and a contract must say so. */
final class BrokenLeaderboardsTest {

    @Test
    void passesTheModel() {
        assertThat(failures(Broken.class)).isEmpty();
    }

    @Test
    void refusesABoardWhoseCursorIsAnOffset() {
        assertThat(failures(CursorIsAnOffset.class))
                .contains("whoDoesNotMoveIsMetOnceFromPageToPage(TieRule)")
                .contains("aCursorStaysWhereItIsThoughNobodyStandsThereAnyMore()");
    }

    @Test
    void refusesABoardThatIsCutOffAtItsEnds() {
        assertThat(failures(CutOff.class)).contains("aroundStaysFullAtBothEnds(TieRule)");
    }

    @Test
    void refusesABoardThatRounds() {
        assertThat(failures(Rounds.class)).contains("scoresAreExactAtTheEndsOfTheirRange(Direction)");
    }

    @Test
    void refusesABoardThatForgetsWhatItHasCounted() {
        assertThat(failures(Forgets.class)).contains("aRepeatedSubmissionCountsOnce(ScorePolicy)");
    }

    @Test
    void refusesABoardOnWhichAnEqualScoreMoves() {
        assertThat(failures(Moves.class)).contains("whoHadTheScoreFirstStandsFirst(Direction)");
    }

    private static Set<String> failures(Class<?> broken) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(broken))
                .execute()
                .testEvents()
                .failed()
                .map(event -> event.getTestDescriptor()
                        .getParent()
                        .filter(parent -> parent.getDisplayName().contains("("))
                        .orElse(event.getTestDescriptor())
                        .getDisplayName())
                .collect(Collectors.toSet());
    }

    /** As good as the model, until something is overridden. */
    static class Broken implements RankingContract, SubmissionContract, Leaderboard {
        private final MovableClock clock = new MovableClock();
        private final Ports ports = MemoryPorts.open(clock);

        @Override
        public final Ports ports() {
            return ports;
        }

        @Override
        public final MovableClock clock() {
            return clock;
        }

        @Override
        public final Leaderboard leaderboard() {
            return this;
        }

        final Leaderboard model() {
            return ports.leaderboard();
        }

        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            return model().submitAll(board, submissions);
        }

        @Override
        public final Optional<Standing> standing(Board board, String member, Ranking ranking) {
            return model().standing(board, member, ranking);
        }

        @Override
        public Page page(Board board, Span span, Ranking ranking) {
            return model().page(board, span, ranking);
        }

        @Override
        public final boolean remove(Board board, String member) {
            return model().remove(board, member);
        }

        @Override
        public final long size(Board board) {
            return model().size(board);
        }
    }

    static final class CursorIsAnOffset extends Broken {
        private final Map<Cursor, Long> offsets = new HashMap<>();

        @Override
        public Page page(Board board, Span span, Ranking ranking) {
            Span asked = span instanceof Span.After after
                    ? new Span.At(offsets.getOrDefault(after.cursor(), 0L), after.limit())
                    : span;
            Page page = model().page(board, asked, ranking);
            if (asked instanceof Span.At at) {
                page.next().ifPresent(cursor -> offsets.put(cursor, at.offset() + at.limit()));
            }
            return page;
        }
    }

    static final class CutOff extends Broken {
        @Override
        public Page page(Board board, Span span, Ranking ranking) {
            if (!(span instanceof Span.Around around)) {
                return model().page(board, span, ranking);
            }
            long place = model().standing(board, around.member(), Ranking.ORDINAL)
                    .map(Standing::rank)
                    .orElse(1_000_000L);
            long start = Math.max(0, place - 1 - around.radius());
            int end = (int) (place + around.radius());
            return model().page(board, new Span.At(start, end - (int) start), ranking);
        }
    }

    static final class Rounds extends Broken {
        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            return model().submitAll(
                            board,
                            submissions.stream()
                                    .map(each -> new Submission(
                                            each.member(), each.score() / 10 * 10 + each.score() % 10 / 5, each.id()))
                                    .toList());
        }
    }

    static final class Forgets extends Broken {
        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            return model().submitAll(
                            board,
                            submissions.stream()
                                    .map(each -> Submission.of(each.member(), each.score()))
                                    .toList());
        }
    }

    static final class Moves extends Broken {
        @Override
        public List<Outcome> submitAll(Board board, List<Submission> submissions) {
            for (Submission each : submissions) {
                Optional<Standing> standing = model().standing(board, each.member(), Ranking.ORDINAL);
                if (standing.isPresent() && standing.get().score() == each.score()) {
                    model().remove(board, each.member());
                }
            }
            return model().submitAll(board, submissions);
        }
    }
}
