package dev.hexis.conformance.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import dev.hexis.conformance.OnRedis;
import dev.hexis.conformance.RedisProbe;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.TieRule;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a board of a million members, every answer takes the same commands as on one of a thousand. */
public interface LargeBoardContract extends OnRedis {
    int TIED = 1000;
    int LARGE = 1_000_000;
    Board BOARD = Board.named("large").withTies(TieRule.FIRST_ACHIEVED).withDenseRanks();
    Pattern STATISTIC = Pattern.compile("cmdstat_((?:z|hm?[gsd]|exists)[a-z]*):calls=(\\d+)");

    @Test
    default void aMillionMembersTakeNoMoreCommandsThanAThousand() {
        RedisSettings settings = redis().settings();
        String prefix = settings.keyPrefix() + ":board-1:{large}:";
        try (Ports ports = connect(settings);
                RedisProbe probe = redis().probe()) {
            probe.call("HSET", prefix + "about", "layout", "high first dense");
            fill(probe, prefix, 0, TIED);
            Map<String, Long> small = ask(ports.leaderboard(), probe, TIED);
            for (int from = TIED; from < LARGE; from += 111_000) { // each short enough to hold up nobody
                fill(probe, prefix, from, from + 111_000);
            }

            assertThat(ask(ports.leaderboard(), probe, LARGE)).isEqualTo(small);
            assertThat(small.keySet()) // each of them O(log n), and the rows of a page
                    .isSubsetOf("hmget", "hget", "zscore", "zrank", "zcount", "zcard", "zrange");
        } finally {
            try (RedisProbe probe = redis().probe()) {
                probe.call("UNLINK", prefix + "scores", prefix + "stamps", prefix + "distinct", prefix + "about");
            }
        }
    }

    /** The commands that all answers about a board took, and how often each. */
    private static Map<String, Long> ask(Leaderboard leaderboard, RedisProbe probe, int size) {
        probe.resetCalls();
        int someone = size * 2 / 3;
        for (Ranking ranking : Ranking.values()) {
            assertThat(leaderboard.standing(BOARD, member(someone), ranking)).contains(standing(someone, ranking));
        }
        Page around = leaderboard.around(BOARD, member(someone), 5, Ranking.ORDINAL);
        assertThat(around.size()).isEqualTo(size);
        assertThat(around.standings()).hasSize(11).contains(standing(someone, Ranking.ORDINAL), atIndex(5));
        Page end = leaderboard.around(BOARD, member(size - 1), 5, Ranking.DENSE);
        assertThat(end.standings()).hasSize(11).contains(standing(size - 1, Ranking.DENSE), atIndex(10));
        assertThat(leaderboard.page(BOARD, size - 1, 10, Ranking.COMPETITION).standings())
                .containsExactly(standing(size - 1, Ranking.COMPETITION));
        assertThat(leaderboard.scoreRange(BOARD, 0, LARGE, 1, Ranking.ORDINAL).standings())
                .containsExactly(standing(0, Ranking.ORDINAL));
        assertThat(leaderboard.submit(BOARD, Submission.of(member(someone), 0)).isChanged())
                .isFalse();
        Map<String, Long> commands = new TreeMap<>();
        STATISTIC
                .matcher(probe.everywhere("INFO", "commandstats").toString())
                .results()
                .forEach(command -> commands.merge(command.group(1), Long.valueOf(command.group(2)), Long::sum));
        return commands;
    }

    private static String member(int i) {
        return "player-" + i;
    }

    /** Member i stands at place i, and a thousand have the same score. */
    private static Standing standing(int i, Ranking ranking) {
        long rank = switch (ranking) {
            case ORDINAL -> i + 1;
            case COMPETITION -> i / TIED * TIED + 1;
            case DENSE -> i / TIED + 1;
        };
        return new Standing(member(i), LARGE - i / TIED, rank);
    }

    /** As the scripts would store them, but past the port, which would take long. */
    private static void fill(RedisProbe probe, String prefix, int from, int to) {
        probe.call(
                "EVAL",
                """
                for start = ARGV[1], ARGV[2] - 1, 1000 do
                  local scores, stamps, score = {}, {}, start / 1000 - 1000000
                  for i = start, start + 999 do
                    local stamp, member = string.format('%016d', i + 1), 'player-' .. string.format('%d', i)
                    scores[#scores + 1] = score
                    scores[#scores + 1] = stamp .. member
                    stamps[#stamps + 1] = member
                    stamps[#stamps + 1] = stamp
                  end
                  redis.call('ZADD', KEYS[1], unpack(scores))
                  redis.call('HSET', KEYS[2], unpack(stamps))
                  redis.call('ZADD', KEYS[3], score, string.format('%d', score))
                end
                return 1
                """,
                "3",
                prefix + "scores",
                prefix + "stamps",
                prefix + "distinct",
                Integer.toString(from),
                Integer.toString(to));
    }
}
