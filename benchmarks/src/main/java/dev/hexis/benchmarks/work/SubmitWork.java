package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.ScorePolicy;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A member's score on a board of all names changes. */
public record SubmitWork(Wire wire) implements Work {
    static final Board BOARD = Board.named("benchmark").withPolicy(ScorePolicy.LAST);
    private static final String MEMBER = "MEMBER";
    private static final long SCORE = 777_777;

    @Override
    public String title() {
        return "leaderboard: submit";
    }

    @Override
    public Operation through(Ports ports) {
        Leaderboard leaderboard = ports.leaderboard();
        return member -> leaderboard
                .submit(BOARD, Submission.of(member, score()))
                .score()
                .isPresent();
    }

    @Override
    public Operation byHand(BareClient client) {
        BareScript submit = client.prepare(script());
        return member -> Replies.integer(submit.call(member, Long.toString(score())), 0) < 3;
    }

    private static long score() {
        return ThreadLocalRandom.current().nextLong(1, 1_000_000);
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return Optional.of(Raw.of(
                names, member -> wire.leaderboard().submitAll(BOARD, List.of(Submission.of(member, score())))));
    }

    private PreparedScript script() {
        return PreparedScript.of(
                wire.leaderboard().submitAll(BOARD, List.of(Submission.of(MEMBER, SCORE))),
                MEMBER,
                Long.toString(SCORE));
    }
}
