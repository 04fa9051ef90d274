package dev.hexis.benchmarks.peer;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.benchmarks.load.Names;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Plan;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.benchmarks.stage.Chapter;
import dev.hexis.benchmarks.stage.Group;
import dev.hexis.benchmarks.stage.Stage;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.lua.LeaderboardCalls;
import dev.hexis.ports.Ports;
import dev.hexis.ports.RedisSettings;
import dev.hexis.ports.leaderboard.Leaderboard;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.redisson.api.RScoredSortedSet;
import org.redisson.client.codec.StringCodec;

/** A member's score changes, and a member asks for its rank. */
final class LeaderboardChapter implements Chapter {
    private static final List<Integer> THREADS = List.of(1, 32);
    private static final Board BOARD = Board.named("peers").withPolicy(ScorePolicy.LAST);

    @Override
    public String title() {
        return "Leaderboard";
    }

    @Override
    public int steps(Plan plan) {
        return 1 + 2 * THREADS.size();
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        RedisSettings settings = stage.settings();
        int members = Size.of(stage.plan()).members();
        Names names = new Names(members);
        try (Adapters hexis = Adapters.open(settings, Size.MOST_THREADS);
                BareLettuce lettuce = BareLettuce.open(settings);
                RedissonPeer redisson = RedissonPeer.tuned(settings)) {
            RScoredSortedSet<String> set =
                    redisson.client().getScoredSortedSet(redisson.key("board"), StringCodec.INSTANCE);
            byte[] key = utf8(settings.keyPrefix() + ":bare-board");

            List<Contender> submitting = new ArrayList<>(hexis.contenders(LeaderboardChapter::submitting));
            submitting.add(new Contender("bare ZADD on Lettuce", submitting(lettuce, key)));
            submitting.add(new Contender("Redisson RScoredSortedSet", member -> !set.add((double) score(), member)));
            stage.progress(String.format(Locale.ROOT, "%s: entering %,d members", title(), members));
            for (Contender contender : submitting.subList(2, submitting.size())) { // one of the adapters for all
                stage.prime(names, contender);
            }

            List<Contender> ranking = new ArrayList<>(hexis.contenders(LeaderboardChapter::ranking));
            ranking.add(new Contender("bare ZREVRANK on Lettuce", ranking(lettuce, key)));
            ranking.add(new Contender("Redisson RScoredSortedSet", member -> set.revRank(member) != null));
            String board = String.format(Locale.ROOT, ", %,d members", members);
            LeaderboardCalls calls = stage.wire().leaderboard();
            for (int threads : THREADS) {
                stage.play(
                        this,
                        Group.of(
                                "submit" + board,
                                names,
                                threads,
                                submitting,
                                Raw.of(names.some(), member -> calls.submitAll(BOARD, List.of(submission(member))))));
                stage.play(
                        this,
                        Group.of(
                                "rank" + board,
                                names,
                                threads,
                                ranking,
                                Raw.of(names.some(), member -> calls.standing(BOARD, member, Ranking.ORDINAL))));
            }
            stage.probe().deleteKeys();
        }
    }

    private static Operation submitting(Ports ports) {
        Leaderboard boards = ports.leaderboard();
        return member -> boards.submit(BOARD, submission(member)).score().isPresent();
    }

    private static Operation ranking(Ports ports) {
        Leaderboard boards = ports.leaderboard();
        return member -> boards.standing(BOARD, member, Ranking.ORDINAL).isPresent();
    }

    private static Operation submitting(BareLettuce lettuce, byte[] board) {
        RedisAsyncCommands<byte[], byte[]> commands = lettuce.connection().async();
        return member -> lettuce.await(commands.zadd(board, (double) score(), utf8(member))) == 0;
    }

    private static Operation ranking(BareLettuce lettuce, byte[] board) {
        RedisAsyncCommands<byte[], byte[]> commands = lettuce.connection().async();
        return member -> lettuce.await(commands.zrevrank(board, utf8(member))) != null;
    }

    private static Submission submission(String member) {
        return Submission.of(member, score());
    }

    private static long score() {
        return ThreadLocalRandom.current().nextLong(1, 1_000_000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
