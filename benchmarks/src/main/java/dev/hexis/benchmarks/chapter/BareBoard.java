package dev.hexis.benchmarks.chapter;

import dev.hexis.benchmarks.client.BareLettuce;
import dev.hexis.benchmarks.client.BareRedisson;
import dev.hexis.benchmarks.load.Contender;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.ports.RedisSettings;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.redisson.api.RScoredSortedSet;
import org.redisson.client.codec.StringCodec;

/** The same members and scores in one sorted set, by hand: no policy, no ties, no ranks but the ordinal. */
record BareBoard(BareLettuce lettuce, BareRedisson redisson, String key) implements AutoCloseable {
    private static final int PAGE = 50;

    static BareBoard open(RedisSettings settings) {
        return new BareBoard(
                BareLettuce.open(settings), BareRedisson.open(settings), settings.keyPrefix() + ":bare-board");
    }

    void enter(List<Submission> batch) {
        Object[] scores = batch.stream()
                .flatMap(submission -> Stream.of((double) submission.score(), utf8(submission.member())))
                .toArray();
        lettuce.await(commands().zadd(utf8(key), scores));
    }

    List<Contender> contenders(int size, int scores) {
        byte[] board = utf8(key);
        RScoredSortedSet<String> set = redisson.client().getScoredSortedSet(key, StringCodec.INSTANCE);
        return List.of(
                new Contender(
                        "bare ZADD on Lettuce",
                        member -> lettuce.await(commands().zadd(board, score(scores), utf8(member))) == 0),
                new Contender("Redisson RScoredSortedSet.add", member -> !set.add(score(scores), member)),
                new Contender(
                        "bare ZREVRANK on Lettuce",
                        member -> lettuce.await(commands().zrevrank(board, utf8(member))) != null),
                new Contender("Redisson RScoredSortedSet.revRank", member -> set.revRank(member) != null),
                new Contender("bare ZREVRANGE of 50 in the middle on Lettuce", member -> {
                    int from = Math.floorMod(member.hashCode(), size / 2);
                    return !lettuce.await(commands().zrevrangeWithScores(board, from, from + PAGE - 1))
                            .isEmpty();
                }),
                new Contender("Redisson RScoredSortedSet.entryRangeReversed of 50 in the middle", member -> {
                    int from = Math.floorMod(member.hashCode(), size / 2);
                    return !set.entryRangeReversed(from, from + PAGE - 1).isEmpty();
                }));
    }

    private RedisAsyncCommands<byte[], byte[]> commands() {
        return lettuce.connection().async();
    }

    private static double score(int scores) {
        return ThreadLocalRandom.current().nextInt(scores);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        redisson.close();
        lettuce.close();
    }
}
