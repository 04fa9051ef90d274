package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of any characters do not meet, and bad arguments are named. */
public interface BoardArgumentsContract extends OnLeaderboard {

    @Test
    default void namesOfAnyCharactersDoNotMeet() {
        Board board = newBoard();
        List<String> tails = List.of("", ":", "{x}", "}", "%", "%25", "*", "\n", "\u0000", " ", "日本", "😀", ":scores");
        for (String tail : tails) {
            assertThat(submit(Board.named(board.name() + tail), "a", 1).isChanged())
                    .isTrue();
            submit(board, "m" + tail, 1);
        }
        assertThat(leaderboard().size(board)).isEqualTo(tails.size() + 1);
        assertThat(leaderboard().size(Board.named(board.name() + "{x}"))).isEqualTo(1);
        for (String tail : tails) {
            assertThat(leaderboard().standing(board, "m" + tail, Ranking.COMPETITION))
                    .contains(new Standing("m" + tail, 1, 1));
        }
    }

    @Test
    default void badArgumentsAreNamed() {
        Board board = Board.named("b");
        assertThatThrownBy(() -> Board.named("")).hasMessageContaining("board name of 0 characters must have 1 to 512");
        assertThatThrownBy(() -> board.withRetention(Duration.ZERO))
                .hasMessageContaining("retention PT0S of board 'b' must be whole milliseconds from PT0.001S to");
        assertThatThrownBy(() -> submit(board, "", 1)).hasMessageContaining("member of 0 characters");
        assertThatThrownBy(() -> submit(board, "m".repeat(513), 1)).hasMessageContaining("member of 513");
        assertThatThrownBy(() -> submit(board, "m\ud800", 1)).hasMessageContaining("unpaired surrogate U+D800");
        assertThatThrownBy(() -> submit(board, "m", Submission.MOST_SCORE + 1))
                .hasMessage("score 9007199254740992 must be from -9007199254740991 to 9007199254740991");
        assertThatThrownBy(() -> submit(board, "m", Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Submission.of("m", 1).withId("")).hasMessageContaining("submission id of 0");
        assertThatThrownBy(() -> leaderboard().submitAll(board, List.of()))
                .hasMessage("submissions: 0 given, must be from 1 to 1000");
        assertThatThrownBy(() -> leaderboard().submitAll(board, Collections.nCopies(1001, Submission.of("m", 1))))
                .hasMessageContaining("1001 given");
        assertThatThrownBy(() -> leaderboard().standing(board, "m", Ranking.DENSE))
                .hasMessageContaining("ranking DENSE of board 'b' needs a board with dense ranks");
        assertThatThrownBy(() -> leaderboard().page(board, 0, 1, Ranking.DENSE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leaderboard().standing(board, "", Ranking.ORDINAL))
                .hasMessageContaining("member of 0");
        assertThatThrownBy(() -> leaderboard().remove(board, "")).hasMessageContaining("member of 0");
        assertThatThrownBy(() -> leaderboard().page(board, -1, 1, Ranking.ORDINAL))
                .hasMessageContaining("offset -1 must be from 0");
        assertThatThrownBy(() -> leaderboard().page(board, 0, 0, Ranking.ORDINAL))
                .hasMessage("limit 0 must be from 1 to 1000");
        assertThatThrownBy(() -> leaderboard().around(board, "m", 501, Ranking.ORDINAL))
                .hasMessage("radius 501 must be from 0 to 500");
        assertThatThrownBy(() -> leaderboard().scoreRange(board, 2, 1, 10, Ranking.ORDINAL))
                .hasMessage("lowest score 2 must not be above the highest score 1");
    }
}
