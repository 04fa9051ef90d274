package dev.hexis.benchmarks.work;

import dev.hexis.benchmarks.client.BareClient;
import dev.hexis.benchmarks.client.BareScript;
import dev.hexis.benchmarks.client.PreparedScript;
import dev.hexis.benchmarks.client.Replies;
import dev.hexis.benchmarks.load.Operation;
import dev.hexis.benchmarks.load.Raw;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.lua.Wire;
import dev.hexis.ports.Ports;
import dev.hexis.ports.leaderboard.Leaderboard;
import java.util.List;
import java.util.Optional;

/** A member asks for its rank on a board of all names. */
public record StandingWork(Wire wire) implements Work {
    private static final String MEMBER = "MEMBER";

    @Override
    public String title() {
        return "leaderboard: standing";
    }

    @Override
    public Operation preparation(Ports ports) {
        return new SubmitWork(wire).through(ports);
    }

    @Override
    public Operation through(Ports ports) {
        Leaderboard leaderboard = ports.leaderboard();
        return member -> leaderboard
                .standing(SubmitWork.BOARD, member, Ranking.COMPETITION)
                .isPresent();
    }

    @Override
    public Operation byHand(BareClient client) {
        BareScript standing = client.prepare(script());
        return member -> Replies.size(standing.call(member)) > 0;
    }

    @Override
    public Optional<Raw> raw(List<String> names) {
        return Optional.of(
                Raw.of(names, member -> wire.leaderboard().standing(SubmitWork.BOARD, member, Ranking.COMPETITION)));
    }

    private PreparedScript script() {
        return PreparedScript.of(wire.leaderboard().standing(SubmitWork.BOARD, MEMBER, Ranking.COMPETITION), MEMBER);
    }
}
