package dev.hexis.lua;

import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Outcome.Effect;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Ranking;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads what the scripts of the leaderboard return. */
record BoardReply(BoardLayout layout, Reply reply) {
    private static final List<Effect> EFFECTS =
            List.of(Effect.UNCHANGED, Effect.CHANGED, Effect.REPEATED, Effect.OUT_OF_RANGE);
    private static final Pattern SCORE = Pattern.compile("-?\\d{1,16}");
    private static final int FIRST_ROW = 3;

    List<Outcome> outcomes(int count) {
        List<Outcome> outcomes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String score = reply.text(2 * i + 1);
            outcomes.add(new Outcome(
                    effect(2 * i), score.isEmpty() ? OptionalLong.empty() : OptionalLong.of(score(2 * i + 1, score))));
        }
        return outcomes;
    }

    Optional<Standing> standing(String member) {
        return reply.isEmpty() ? Optional.empty() : Optional.of(new Standing(member, score(0), reply.integer(1)));
    }

    Page page(Ranking ranking) {
        if (reply.isEmpty()) {
            return new Page(List.of(), 0, Optional.empty());
        }
        long ordinal = reply.integer(1) + 1;
        long rank = reply.integer(2);
        List<Standing> standings = new ArrayList<>();
        for (int row = FIRST_ROW; reply.has(row); row += 2, ordinal++) {
            long score = score(row + 1);
            if (!standings.isEmpty()) {
                rank = ranking.next(
                        rank, score == standings.get(standings.size() - 1).score(), ordinal);
            }
            standings.add(new Standing(layout.member(element(row)), score, rank));
        }
        boolean goesOn = !standings.isEmpty() && ordinal <= reply.integer(0);
        return new Page(standings, reply.integer(0), goesOn ? Optional.of(last(standings.size())) : Optional.empty());
    }

    long integer() {
        return reply.integer(0);
    }

    private Cursor last(int rows) {
        int row = FIRST_ROW + 2 * (rows - 1);
        return new Cursor(score(row + 1), layout.stamp(element(row)), layout.member(element(row)));
    }

    private Effect effect(int position) {
        long effect = reply.integer(position);
        if (effect < 0 || effect >= EFFECTS.size()) {
            throw reply.unreadable(position, "an effect");
        }
        return EFFECTS.get((int) effect);
    }

    private String element(int position) {
        String element = reply.text(position);
        if (!layout.isElement(element)) {
            throw reply.unreadable(position, "a stamp and a member");
        }
        return element;
    }

    private long score(int position) {
        return score(position, reply.text(position));
    }

    private long score(int position, String text) {
        if (!SCORE.matcher(text).matches() || !Submission.isScore(Long.parseLong(text))) {
            throw reply.unreadable(position, "a score");
        }
        return layout.turned(Long.parseLong(text));
    }
}
