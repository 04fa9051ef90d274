package dev.hexis.conformance.leaderboard;

import static dev.hexis.conformance.leaderboard.OnLeaderboard.members;
import static dev.hexis.conformance.leaderboard.OnLeaderboard.ranks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who stands where, and reading parts of a board. */
public interface RankingContract extends OnLeaderboard {

    @ParameterizedTest
    @EnumSource
    default void tiesAreNumberedAsTheRankingSays(Direction direction) {
        Board board = newBoard().withDirection(direction).withDenseRanks();
        long sign = direction == Direction.HIGH_WINS ? 1 : -1;
        List<Long> scores = List.of(50L, 40L, 40L, 30L, 20L, 20L, 20L, 10L);
        for (int i = 0; i < scores.size(); i++) {
            submit(board, "m" + i, sign * scores.get(i));
        }

        ranksAre(board, Ranking.ORDINAL, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        ranksAre(board, Ranking.COMPETITION, List.of(1L, 2L, 2L, 4L, 5L, 5L, 5L, 8L));
        ranksAre(board, Ranking.DENSE, List.of(1L, 2L, 2L, 3L, 4L, 4L, 4L, 5L));
    }

    private void ranksAre(Board board, Ranking ranking, List<Long> ranks) {
        assertThat(ranks(leaderboard().page(board, 0, 100, ranking))).isEqualTo(ranks);
        for (int i = 0; i < ranks.size(); i++) {
            Page rest = leaderboard().page(board, i, 100, ranking);
            assertThat(ranks(rest)).as("from %s on", i).isEqualTo(ranks.subList(i, ranks.size()));
            assertThat(leaderboard()
                            .standing(board, "m" + i, ranking)
                            .orElseThrow()
                            .rank())
                    .isEqualTo(ranks.get(i));
        }
    }

    @Test
    default void denseRanksFollowScoresThatComeAndGo() {
        Board board = newBoard().withPolicy(ScorePolicy.LAST).withDenseRanks();
        submit(board, "a", 30);
        submit(board, "b", 30);
        submit(board, "c", 20);
        submit(board, "d", 10);

        submit(board, "a", 20); // 30 20 20 10
        assertThat(leaderboard().standing(board, "d", Ranking.DENSE)).contains(new Standing("d", 10, 3));
        submit(board, "b", 20); // 20 20 20 10
        assertThat(leaderboard().standing(board, "d", Ranking.DENSE)).contains(new Standing("d", 10, 2));
        leaderboard().remove(board, "a");
        leaderboard().remove(board, "b");
        assertThat(leaderboard().standing(board, "d", Ranking.DENSE)).contains(new Standing("d", 10, 2));
        leaderboard().remove(board, "c");
        assertThat(leaderboard().standing(board, "d", Ranking.DENSE)).contains(new Standing("d", 10, 1));
    }

    @ParameterizedTest
    @EnumSource
    default void tiesAreInTheOrderOfTheMembersBytes(Direction direction) {
        Board board = newBoard().withDirection(direction);
        List<String> members = List.of("\n", "A", "B", "a", "ab", "b", "é", "\uff5e", "😀"); // not the order of UTF-16
        for (int i = members.size() - 1; i >= 0; i--) {
            submit(board, members.get(i), 7);
        }

        assertThat(order(board)).isEqualTo(members);
    }

    @ParameterizedTest
    @EnumSource
    default void whoHadTheScoreFirstStandsFirst(Direction direction) {
        Board board =
                newBoard().withDirection(direction).withPolicy(ScorePolicy.LAST).withTies(TieRule.FIRST_ACHIEVED);
        submit(board, "z", 7);
        submit(board, "a", 7); // at the same microsecond
        clock().advance(Duration.ofSeconds(-10));
        submit(board, "m", 7); // with the clock stepped back
        assertThat(order(board)).containsExactly("z", "a", "m");

        clock().advance(Duration.ofDays(100));
        submit(board, "z", 7);
        assertThat(order(board)).as("an equal score does not move").containsExactly("z", "a", "m");
        submit(board, "z", 8);
        submit(board, "z", 7);
        assertThat(order(board)).as("a score that was left is achieved anew").containsExactly("a", "m", "z");
        leaderboard().remove(board, "a");
        submit(board, "a", 7);
        assertThat(order(board)).containsExactly("m", "z", "a");
    }

    @Test
    default void manySubmittedAtOnceAchieveTheirScoresInTheirOrder() {
        Board board = newBoard().withTies(TieRule.FIRST_ACHIEVED);
        List<String> members =
                IntStream.range(0, 300).mapToObj(i -> "m" + (i * 7) % 300).toList();

        leaderboard()
                .submitAll(
                        board,
                        members.stream()
                                .map(member -> Submission.of(member, -1))
                                .toList());

        assertThat(order(board)).isEqualTo(members);
    }

    @Test
    default void pagesByOffset() {
        Board board = tenOn(newBoard());

        Page page = leaderboard().page(board, 3, 4, Ranking.ORDINAL);

        assertThat(members(page)).containsExactly("m3", "m4", "m5", "m6");
        assertThat(ranks(page)).containsExactly(4L, 5L, 6L, 7L);
        assertThat(page.size()).isEqualTo(10);
        assertThat(page.next()).contains(new Cursor(100 - 6, 0, "m6"));
        assertThat(members(leaderboard().page(board, 8, 4, Ranking.ORDINAL))).containsExactly("m8", "m9");
        assertThat(leaderboard().page(board, 6, 4, Ranking.ORDINAL).next()).isEmpty();
        assertThat(leaderboard().page(board, 10, 4, Ranking.ORDINAL))
                .isEqualTo(new Page(List.of(), 10, Optional.empty()));
        assertThat(leaderboard()
                        .page(board, Submission.MOST_SCORE, 4, Ranking.COMPETITION)
                        .size())
                .isEqualTo(10);
        assertThat(leaderboard().page(newBoard(), 0, 4, Ranking.ORDINAL))
                .isEqualTo(new Page(List.of(), 0, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    default void aroundStaysFullAtBothEnds(TieRule ties) {
        Board board = tenOn(newBoard().withTies(ties));

        assertThat(around(board, "m5", 2)).containsExactly("m3", "m4", "m5", "m6", "m7");
        assertThat(around(board, "m0", 2)).containsExactly("m0", "m1", "m2", "m3", "m4");
        assertThat(around(board, "m1", 2)).containsExactly("m0", "m1", "m2", "m3", "m4");
        assertThat(around(board, "m8", 2)).containsExactly("m5", "m6", "m7", "m8", "m9");
        assertThat(around(board, "m9", 2)).containsExactly("m5", "m6", "m7", "m8", "m9");
        assertThat(around(board, "m9", 0)).containsExactly("m9");
        assertThat(around(board, "m2", 500)).hasSize(10);
        assertThat(leaderboard().around(board, "nobody", 2, Ranking.ORDINAL))
                .isEqualTo(new Page(List.of(), 10, Optional.empty()));
        assertThat(leaderboard().around(board, "m8", 1, Ranking.COMPETITION).standings())
                .containsExactly(new Standing("m7", 93, 8), new Standing("m8", 92, 9), new Standing("m9", 91, 10));
    }

    private List<String> around(Board board, String member, int radius) {
        return members(leaderboard().around(board, member, radius, Ranking.ORDINAL));
    }

    @ParameterizedTest
    @EnumSource
    default void rangesOfScores(Direction direction) {
        Board board = newBoard().withDirection(direction).withDenseRanks();
        for (int i = 0; i < 10; i++) {
            submit(board, "m" + i, i / 2); // 0 0 1 1 2 2 3 3 4 4
        }

        Page page = leaderboard().scoreRange(board, 1, 3, 100, Ranking.DENSE);

        boolean high = direction == Direction.HIGH_WINS;
        assertThat(page.standings().stream().map(Standing::score))
                .isEqualTo(high ? List.of(3L, 3L, 2L, 2L, 1L, 1L) : List.of(1L, 1L, 2L, 2L, 3L, 3L));
        assertThat(ranks(page)).containsExactly(2L, 2L, 3L, 3L, 4L, 4L);
        assertThat(page.next()).isPresent();
        assertThat(leaderboard().scoreRange(board, 1, 3, 2, Ranking.COMPETITION).standings())
                .extracting(Standing::rank)
                .containsExactly(3L, 3L);
        assertThat(leaderboard().scoreRange(board, 5, 9, 10, Ranking.ORDINAL))
                .isEqualTo(new Page(List.of(), 10, Optional.empty()));
        assertThat(leaderboard().scoreRange(board, 2, 2, 10, Ranking.ORDINAL).standings())
                .hasSize(2);
        assertThat(leaderboard()
                        .scoreRange(board, -Submission.MOST_SCORE, Submission.MOST_SCORE, 10, Ranking.ORDINAL)
                        .standings())
                .hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    default void whoDoesNotMoveIsMetOnceFromPageToPage(TieRule ties) {
        Board board = newBoard().withTies(ties).withPolicy(ScorePolicy.LAST);
        List<String> still = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            submit(board, "still-" + i, i / 20); // three groups of equal scores
            submit(board, "moving-" + i, i / 20);
            still.add("still-" + i);
        }
        List<String> met = new ArrayList<>();
        Page page = leaderboard().page(board, 0, 7, Ranking.ORDINAL);
        for (int round = 0; ; round++) {
            met.addAll(members(page));
            if (page.next().isEmpty()) {
                break;
            }
            disturb(board, page, round);
            page = leaderboard().page(board, page.next().get(), 7, Ranking.ORDINAL);
        }

        assertThat(met.stream().filter(member -> member.startsWith("still-")))
                .containsExactlyInAnyOrderElementsOf(still);
    }

    /** Moves some to the top, and with them often the one that the cursor was taken from; removes and adds others. */
    private void disturb(Board board, Page page, int round) {
        members(page).stream()
                .filter(member -> member.startsWith("moving-"))
                .forEach(member -> submit(board, member, 100 + round));
        submit(board, "moving-" + (59 - round), 50);
        for (String newcomer : List.of("a", "b", "c")) {
            submit(board, "moving-" + round + newcomer, 200);
        }
        leaderboard().remove(board, "moving-" + (20 + round));
        submit(board, "moving-new-" + round, 1);
    }

    @Test
    default void aCursorStaysWhereItIsThoughNobodyStandsThereAnyMore() {
        Board board = newBoard();
        leaderboard()
                .submitAll(
                        board,
                        List.of(
                                Submission.of("a", 5),
                                Submission.of("b", 5),
                                Submission.of("c", 5),
                                Submission.of("d", 5)));
        Cursor behindB = leaderboard().page(board, 0, 2, Ranking.ORDINAL).next().orElseThrow();

        leaderboard().remove(board, "b");
        submit(board, "bb", 5);
        submit(board, "aa", 5);
        submit(board, "ab", 5);

        assertThat(members(leaderboard().page(board, behindB, 10, Ranking.ORDINAL)))
                .containsExactly("bb", "c", "d");
        assertThat(ranks(leaderboard().page(board, behindB, 10, Ranking.ORDINAL)))
                .containsExactly(4L, 5L, 6L);
        assertThat(members(leaderboard().page(board, Cursor.parse(behindB.toString()), 1, Ranking.ORDINAL)))
                .containsExactly("bb");
    }

    private Board tenOn(Board board) {
        leaderboard()
                .submitAll(
                        board,
                        IntStream.range(0, 10)
                                .mapToObj(i -> Submission.of("m" + i, 100 - i))
                                .toList());
        return board;
    }
}
