package dev.hexis.app.http;

import dev.hexis.app.json.DecisionJson;
import dev.hexis.domain.ratelimit.Decision;
import dev.hexis.domain.ratelimit.LimitStatus;
import dev.hexis.domain.ratelimit.Verdict;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A refusal as the problem type of draft-ietf-httpapi-ratelimit-headers, with the decision as further members. */
final class QuotaExceeded {
    private static final String TYPE = "https://iana.org/assignments/http-problem-types#quota-exceeded";
    private static final String TITLE = "Request cannot be satisfied as assigned quota has been exceeded";

    private QuotaExceeded() {}

    static Problem of(Decision decision) {
        ObjectNode members = DecisionJson.of(decision);
        ArrayNode violated = members.putArray("violated-policies");
        decision.limits().stream()
                .filter(status -> status.verdict() != Verdict.ALLOWED)
                .forEach(status -> violated.add(status.limit().name()));
        return new Problem(TYPE, TITLE, HttpStatus.TOO_MANY_REQUESTS.getCode(), detail(decision), members);
    }

    private static String detail(Decision decision) {
        LimitStatus binding = decision.binding();
        String limit = "limit '" + binding.limit().name() + "'";
        return decision.verdict() == Verdict.IMPOSSIBLE
                ? limit + " holds " + binding.limit().capacity() + " permits at most, so " + decision.permits()
                        + " can never pass"
                : limit + " has " + binding.remaining() + " of " + decision.permits() + " permits now";
    }
}
