package dev.hexis.app.json;

import dev.hexis.domain.leaderboard.Cursor;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Standing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a board as JSON, the same over HTTP and on the command line. */
public final class BoardJson {
    private BoardJson() {}

    /** The members {@code member}, {@code score} and {@code rank}. */
    public static ObjectNode of(Standing standing) {
        return Json.object()
                .put("member", standing.member())
                .put("score", standing.score())
                .put("rank", standing.rank());
    }

    /** The members {@code size}, {@code standings} and {@code next}, which is null where the board ends. */
    public static ObjectNode of(Page page) {
        ObjectNode json = Json.object().put("size", page.size());
        ArrayNode standings = json.putArray("standings");
        page.standings().forEach(standing -> standings.add(of(standing)));
        return json.put("next", page.next().map(Cursor::toString).orElse(null));
    }

    /** The members {@code member}, {@code effect} and, if the member has one, {@code score}. */
    public static ObjectNode of(String member, Outcome outcome) {
        ObjectNode json = Json.object()
                .put("member", member)
                .put("effect", outcome.effect().name());
        outcome.score().ifPresent(score -> json.put("score", score));
        return json;
    }
}
