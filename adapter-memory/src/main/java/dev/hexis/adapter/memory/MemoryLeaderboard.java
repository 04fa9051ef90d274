package dev.hexis.adapter.memory;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.Submissions;
import dev.hexis.ports.PortException;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The leaderboard in memory; one act at a time. Reading a rank takes as long as the board is large. */
final class MemoryLeaderboard implements Leaderboard {
    private final Map<String, MemoryBoard> boards = new HashMap<>();
    private final Map<String, SeenSubmissions> seen = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource time;
    private final Runnable requireOpen;

    MemoryLeaderboard(InstantSource time, Runnable requireOpen) {
        this.time = time;
        this.requireOpen = requireOpen;
    }

    @Override
    public List<Outcome> submitAll(Board board, List<Submission> submissions) {
        Submissions all = new Submissions(submissions);
        return act(board, held -> {
            long now = Micros.of(time.instant());
            boards.remove(board.name());
            List<Outcome> outcomes = new ArrayList<>(all.all().size());
            for (Submission submission : all.all()) {
                outcomes.add(submit(board, held, submission, now));
            }
            held.keep(board, now);
            return outcomes;
        });
    }

    @Override
    public Optional<Standing> standing(Board board, String member, Ranking ranking) {
        Ranking checked = board.checkedRanking(ranking);
        Submission.checkedMember(member);
        return act(board, held -> held.standing(member, checked));
    }

    @Override
    public Page page(Board board, Span span, Ranking ranking) {
        Ranking checked = board.checkedRanking(ranking);
        return act(board, held -> held.page(span, checked));
    }

    @Override
    public boolean remove(Board board, String member) {
        Submission.checkedMember(member);
        return act(board, held -> held.remove(member));
    }

    @Override
    public long size(Board board) {
        return act(board, MemoryBoard::size);
    }

    private Outcome submit(Board board, MemoryBoard held, Submission submission, long now) {
        SeenSubmissions known = seen.computeIfAbsent(board.name(), name -> new SeenSubmissions());
        if (known.contains(submission, now)) {
            return new Outcome(Effect.REPEATED, held.score(submission.member()));
        }
        Outcome outcome = held.submit(board.policy(), submission, now);
        if (outcome.effect() != Effect.OUT_OF_RANGE) {
            known.add(submission, now);
        }
        return outcome;
    }

    private <R> R act(Board board, Function<MemoryBoard, R> body) {
        requireOpen.run();
        lock.lock();
        try {
            MemoryBoard held = held(board);
            if (!held.isLaidOutAs(board)) {
                throw PortException.ofServerError(
                        "LAYOUT",
                        "the board is kept as \"" + held.layout() + "\", not as \"" + new MemoryBoard(board).layout()
                                + "\"",
                        null);
            }
            R result = body.apply(held);
            if (held.size() > 0) {
                boards.put(board.name(), held);
            } else {
                boards.remove(board.name(), held);
            }
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** One that is over is as if it were not there, but only a submission clears it away: the clock may step back. */
    private MemoryBoard held(Board board) {
        MemoryBoard held = boards.get(board.name());
        return held == null || held.isOver(Micros.of(time.instant())) ? new MemoryBoard(board) : held;
    }
}
