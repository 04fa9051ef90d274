package dev.hexis.app.http;

import dev.hexis.app.json.BoardJson;
import dev.hexis.app.json.Json;
import dev.hexis.domain.leaderboard.Outcome;
import dev.hexis.domain.leaderboard.Page;
import dev.hexis.domain.leaderboard.Standing;
import dev.hexis.domain.leaderboard.Submission;
import dev.hexis.domain.leaderboard.Submissions;
import dev.hexis.ports.leaderboard.Leaderboard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Submissions, pages, standings and removal. */
final class BoardRoutes {
    private static final String BOARD = "/v1/leaderboards/{board}";
    private static final String MEMBER = BOARD + "/members/{member}";
    private static final String EXAMPLE = "{\"submissions\": [{\"member\": \"alice\", \"score\": 1500}]}";

    private final Leaderboard leaderboard;

    BoardRoutes(Leaderboard leaderboard) {
        this.leaderboard = leaderboard;
    }

    void addTo(RoutesConfig routes) {
        routes.post(BOARD + "/submissions", this::submit);
        routes.get(BOARD, this::page);
        routes.head(BOARD, this::page);
        routes.get(MEMBER, this::standing);
        routes.head(MEMBER, this::standing);
        routes.delete(MEMBER, this::remove);
        routes.get(MEMBER + "/around", this::around);
        routes.head(MEMBER + "/around", this::around);
    }

    private void submit(Context context) {
        BoardRequest request = BoardRequest.of(context);
        List<Submission> submissions = submissions(JsonBody.of(context, EXAMPLE, "submissions"));
        List<Outcome> outcomes = leaderboard.submitAll(request.board(), submissions);
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("outcomes");
        for (int i = 0; i < outcomes.size(); i++) {
            array.add(BoardJson.of(submissions.get(i).member(), outcomes.get(i)));
        }
        send(context, json);
    }

    private void page(Context context) {
        BoardRequest request = BoardRequest.of(context, "ranking", "limit", "offset", "after", "lowest", "highest");
        send(context, BoardJson.of(leaderboard.page(request.board(), request.span(), request.ranking())));
    }

    private void standing(Context context) {
        BoardRequest request = BoardRequest.of(context, "ranking");
        String member = BoardRequest.member(context);
        Standing standing = leaderboard
                .standing(request.board(), member, request.ranking())
                .orElseThrow(() -> absent(request, member));
        send(context, BoardJson.of(standing));
    }

    private void around(Context context) {
        BoardRequest request = BoardRequest.of(context, "ranking", "radius");
        String member = BoardRequest.member(context);
        Page page = leaderboard.page(request.board(), request.around(member), request.ranking());
        if (page.standings().isEmpty()) {
            throw absent(request, member);
        }
        send(context, BoardJson.of(page));
    }

    private void remove(Context context) {
        BoardRequest request = BoardRequest.of(context);
        boolean removed = leaderboard.remove(request.board(), BoardRequest.member(context));
        send(context, Json.object().put("removed", removed));
    }

    private static List<Submission> submissions(JsonBody body) {
        return Problem.checked(
                () -> new Submissions(body.objects("submissions", EXAMPLE, "member", "score", "id").stream()
                                .map(BoardRoutes::submission)
                                .toList())
                        .all());
    }

    private static Submission submission(JsonBody body) {
        return new Submission(body.text("member"), body.integer("score"), body.optionalText("id"));
    }

    private static ProblemException absent(BoardRequest request, String member) {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "board '" + request.board().name() + "' does not have member '" + member + "'")
                .asException();
    }

    private static void send(Context context, ObjectNode json) {
        context.contentType("application/json").result(Json.text(json));
    }
}
