package dev.hexis.lua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Direction;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeaderboardCallsTest {
    private static final Board PLAIN = Board.named("a:b");
    private static final Board FULL = PLAIN.withDirection(Direction.LOW_WINS)
            .withTies(TieRule.FIRST_ACHIEVED)
            .withDenseRanks()
            .withPolicy(ScorePolicy.SUM)
            .withRetention(Duration.ofSeconds(3));

    private final LeaderboardCalls calls = Wire.of("app").leaderboard();

    @Test
    void whereHighScoresWinTheyAreStoredNegatedAndZeroHasNoSign() {
        ScriptCall<?> call = calls.submitAll(PLAIN, List.of(Submission.of("é", 5), Submission.of("b", 0)));

        assertThat(call.keys())
                .containsExactly(
                        "app:board-1:{a%3Ab}:scores",
                        "app:board-1:{a%3Ab}:about",
                        "app:board-1:{a%3Ab}:stamps",
                        "app:board-1:{a%3Ab}:distinct",
                        "app:board-1:{a%3Ab}:submissions");
        assertThat(texts(call)).containsExactly("high member", "best", "0", "2", "é", "-5", "", "b", "0", "");
    }

    @Test
    void allSettingsAreSent() {
        ScriptCall<?> call =
                calls.submitAll(FULL, List.of(Submission.of("a", -5).withId("m1")));

        assertThat(texts(call)).containsExactly("low first dense", "sum", "3000", "1", "a", "-5", "m1");
        assertThat(texts(calls.standing(FULL, "a", Ranking.DENSE))).containsExactly("low first dense", "dense", "a");
    }

    @Test
    void positionsAreSentAsTheyAreStored() {
        Cursor cursor = new Cursor(7, 1_900_000, "a");

        assertThat(texts(calls.page(PLAIN, new Span.After(cursor, 3), Ranking.ORDINAL)))
                .containsExactly("high member", "ordinal", "3", "after", "-7", "a");
        assertThat(texts(calls.page(FULL, new Span.After(cursor, 3), Ranking.ORDINAL)))
                .containsExactly("low first dense", "ordinal", "3", "after", "7", "0000000001900000a");
        assertThat(texts(calls.page(PLAIN, new Span.Between(-1, 5, 3), Ranking.ORDINAL)))
                .containsExactly("high member", "ordinal", "3", "between", "-5", "1");
    }

    @Test
    void pagesAreReadWithTheirRanks() {
        Page page = calls.page(FULL, new Span.At(2, 2), Ranking.COMPETITION)
                .decode(List.of(
                        9L, 2L, 2L, utf8("0000000000000001a"), utf8("5"), utf8("0000000000000007b"), utf8("6")));

        assertThat(page.standings()).containsExactly(new Standing("a", 5, 2), new Standing("b", 6, 4));
        assertThat(page.size()).isEqualTo(9);
        assertThat(page.next()).contains(new Cursor(6, 7, "b"));
    }

    @Test
    void whatIsNoScoreStampOrEffectIsUnreadable() {
        ScriptCall<?> standing = calls.standing(PLAIN, "a", Ranking.ORDINAL);
        ScriptCall<?> page = calls.page(FULL, new Span.At(0, 2), Ranking.ORDINAL);
        ScriptCall<?> submit = calls.submitAll(PLAIN, List.of(Submission.of("a", 1)));

        assertUnreadable(standing, List.of(utf8("1.5"), 1L), "at position 0 where a score is expected");
        assertUnreadable(standing, List.of(utf8("9007199254740992"), 1L), "a score");
        assertUnreadable(standing, List.of(utf8("1")), "at position 1");
        assertUnreadable(page, List.of(1L, 0L, 1L, utf8("a"), utf8("1")), "a stamp and a member");
        assertUnreadable(page, List.of(1L, 0L, 1L, utf8("0000000000000001a")), "at position 4");
        assertUnreadable(submit, List.of(4L, utf8("1")), "an effect");
    }

    private static void assertUnreadable(ScriptCall<?> call, List<?> reply, String words) {
        assertThatThrownBy(() -> call.decode(reply))
                .isInstanceOf(UnreadableReplyException.class)
                .hasMessageContaining(words);
    }

    private static List<String> texts(ScriptCall<?> call) {
        return call.arguments().stream()
                .map(argument -> new String(argument, StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
