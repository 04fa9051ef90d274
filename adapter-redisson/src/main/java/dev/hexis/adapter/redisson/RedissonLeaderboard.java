package dev.hexis.adapter.redisson;

import dev.hexis.domain.leaderboard.Board;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Span;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.lua.LeaderboardCalls;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.List;
import java.util.Optional;

final class RedissonLeaderboard implements Leaderboard {
    private final RedissonScripts scripts;
    private final LeaderboardCalls calls;

    RedissonLeaderboard(RedissonScripts scripts, LeaderboardCalls calls) {
        this.scripts = scripts;
        this.calls = calls;
    }

    @Override
    public List<Outcome> submitAll(Board board, List<Submission> submissions) {
        return scripts.run(calls.submitAll(board, submissions));
    }

    @Override
    public Optional<Standing> standing(Board board, String member, Ranking ranking) {
        return scripts.run(calls.standing(board, member, ranking));
    }

    @Override
    public Page page(Board board, Span span, Ranking ranking) {
        return scripts.run(calls.page(board, span, ranking));
    }

    @Override
    public boolean remove(Board board, String member) {
        return scripts.run(calls.remove(board, member));
    }

    @Override
    public long size(Board board) {
        return scripts.run(calls.size(board));
    }
}
